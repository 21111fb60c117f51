package dev.ingot.builder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

  @Test
  void theHeaderSaysNothingOfTimeNameOrSystem() {
    byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    assertThat(Gzip.compress(new byte[100])).startsWith(header);
  }

  @Test
  void piecesGiveTheBytesOfTheWhole() throws IOException {
    byte[] content = content();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Gzip gzip = new Gzip(out)) {
      gzip.write(content[0]);
      gzip.write(content, 1, 200_000);
      gzip.write(content, 200_001, content.length - 200_001);
    }

    assertThat(out.toByteArray()).isEqualTo(Gzip.compress(content));
    assertThat(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())))
        .hasBinaryContent(content);
  }

  @Test
  void closingAgainWritesNothingMore() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Gzip gzip = new Gzip(out);
    gzip.close();
    int size = out.size();
    gzip.close();

    assertThat(out.size()).isEqualTo(size);
  }

  private static byte[] content() {
    byte[] content = new byte[500_000];
    Random random = new Random(7);
    for (int at = 0; at < content.length; at++) {
      content[at] = (byte) random.nextInt(4);
    }
    return content;
  }
}
