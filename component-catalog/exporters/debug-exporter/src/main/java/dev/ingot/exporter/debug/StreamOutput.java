package dev.ingot.exporter.debug;

import dev.ingot.component.Scheduler;
import dev.ingot.component.StartException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Standard output, standard error and files. */
final class StreamOutput implements Output {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final List<PrintStream> streams;
  private final Scheduler clock;

  StreamOutput(List<PrintStream> streams, Scheduler clock) {
    this.streams = List.copyOf(streams);
    this.clock = clock;
  }

  static StreamOutput open(List<String> paths, Scheduler clock) throws StartException {
    List<PrintStream> streams = new ArrayList<>();
    for (String path : paths) {
      streams.add(open(path));
    }
    return new StreamOutput(streams, clock);
  }

  private static PrintStream open(String path) throws StartException {
    if (path.equals("stdout")) {
      return System.out;
    }
    if (path.equals("stderr")) {
      return System.err;
    }
    try {
      return new PrintStream(new FileOutputStream(path, true), false, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StartException("open output path: " + e.getMessage(), e);
    }
  }

  @Override
  public void counts(String title, Object[] fields) {
    StringBuilder line = new StringBuilder(title).append("\t{");
    for (int i = 0; i < fields.length; i += 2) {
      line.append(i == 0 ? "\"" : ", \"").append(fields[i]).append("\": ").append(fields[i + 1]);
    }
    text(line.append('}').toString());
  }

  @Override
  public void text(String lines) {
    String line = TIME.format(Instant.ofEpochMilli(clock.currentTimeMillis())) + "\tinfo\t" + lines;
    String whole = line.endsWith("\n") ? line : line + "\n";
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    for (PrintStream stream : streams) {
      stream.write(bytes, 0, bytes.length);
      stream.flush();
    }
  }

  @Override
  public void close() {
    for (PrintStream stream : streams) {
      if (stream != System.out && stream != System.err) {
        stream.close();
      }
    }
  }
}
