package dev.ingot.builder.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a server sends; it fails when nothing comes for some time. */
final class Attentive extends FilterInputStream {
  private final Duration silence;

  Attentive(InputStream in, Duration silence) {
    super(in);
    this.silence = silence;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    CompletableFuture<Void> came = new CompletableFuture<>();
    came.orTimeout(silence.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((nothing, late) -> closeIf(late != null));
    try {
      int read = in.read(bytes, from, count);
      if (!came.complete(null)) {
        throw new IOException("it sent nothing for " + silence.toSeconds() + " seconds");
      }
      return read;
    } catch (IOException e) {
      if (!came.complete(null)) {
        throw new IOException("it sent nothing for " + silence.toSeconds() + " seconds", e);
      }
      throw e;
    }
  }

  private void closeIf(boolean late) {
    if (late) {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
