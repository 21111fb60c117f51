package dev.ingot.engine.log;

import java.io.FileOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The places that a log is written to. A line is flushed at once. */
public final class LogSinks implements Appendable, AutoCloseable {
  private final Appendable stdout;
  private final Appendable stderr;
  private final List<Appendable> all = new ArrayList<>();
  private final List<Writer> files = new ArrayList<>();

  private LogSinks(Appendable stdout, Appendable stderr) {
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /**
   * Opens the places.
   *
   * @param paths {@code stdout}, {@code stderr}, or files, which are appended to
   * @throws IOException when a file cannot be opened
   */
  public static LogSinks open(List<String> paths, Appendable stdout, Appendable stderr)
      throws IOException {
    LogSinks sinks = new LogSinks(stdout, stderr);
    try {
      for (String path : paths) {
        sinks.add(path);
      }
      return sinks;
    } catch (IOException e) {
      sinks.close();
      throw e;
    }
  }

  private void add(String path) throws IOException {
    if (path.equals("stdout")) {
      all.add(stdout);
    } else if (path.equals("stderr")) {
      all.add(stderr);
    } else {
      FileOutputStream stream = new FileOutputStream(Path.of(path).toFile(), true);
      Writer file = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
      files.add(file);
      all.add(file);
    }
  }

  @Override
  public Appendable append(CharSequence lines) throws IOException {
    for (Appendable each : all) {
      each.append(lines);
      if (each instanceof Flushable buffered) {
        buffered.flush();
      }
    }
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    return append(text.subSequence(start, end));
  }

  @Override
  public Appendable append(char c) throws IOException {
    return append(String.valueOf(c));
  }

  @Override
  public void close() {
    for (Writer file : files) {
      try {
        file.close();
      } catch (IOException e) {
        // every line was flushed; there is nothing to save
        continue;
      }
    }
  }
}
