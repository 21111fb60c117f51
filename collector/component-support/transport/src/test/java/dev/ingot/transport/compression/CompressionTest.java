package dev.ingot.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CompressionTest {
  @ParameterizedTest
  @EnumSource(Coding.class)
  void threadsCompressAtTheSameTime(Coding coding) throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      byte[] data = text(i).repeat(100).getBytes(StandardCharsets.US_ASCII);
      List<Segment> parts =
          List.of(
              new Segment(data, 0, 10, 0, true), new Segment(data, 10, data.length - 10, 0, true));
      calls.add(
          () -> {
            byte[] encoded = new Compression().encode(coding, Compression.DEFAULT_LEVEL, parts);
            return Arrays.equals(data, Decompression.decode(coding, encoded, 1 << 20));
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Boolean> same : threads.invokeAll(calls)) {
        assertThat(same.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** As {@code lz4 -B7 --no-frame-crc} writes it. */
  @Test
  void anEmptyLz4FrameIsAHeaderAndAnEnd() {
    assertThat(encoded(Coding.LZ4, "")).isEqualTo("04224d18607073" + "00000000");
  }

  @Test
  void deflateOfHttpIsZlib() {
    assertThat(encoded(Coding.DEFLATE, "a")).isEqualTo(encoded(Coding.ZLIB, "a")).startsWith("78");
  }

  private static String encoded(Coding coding, String text) {
    byte[] data = text.getBytes(StandardCharsets.US_ASCII);
    List<Segment> parts = List.of(new Segment(data, 0, data.length, 0, true));
    return HexFormat.of()
        .formatHex(new Compression().encode(coding, Compression.DEFAULT_LEVEL, parts));
  }

  private static String text(int i) {
    return "span " + i + " of service " + i * i + "; ";
  }
}
