package dev.ingot.exporter.file;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.Status;
import dev.ingot.component.config.DirectoryMode;
import dev.ingot.component.metric.ExportedItems;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.ExporterSpans;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the batches of all signals to one file, whole batches one after the other. */
final class FileExporter implements Exporter {
  private final ComponentContext context;
  private final FileConfig config;
  private final Object lock = new Object();
  private Optional<Output> output = Optional.empty();
  private Optional<Thread> flusher = Optional.empty();
  private boolean failing;

  FileExporter(ComponentContext context, FileConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    ExportedItems items = new ExportedItems(context.meter(), signal);
    ExporterSpans spans = new ExporterSpans(context, signal);
    return telemetry -> {
      int count = telemetry.itemCount();
      ActiveSpan span = spans.start(List.of());
      try {
        write(telemetry);
        items.sent(count);
        spans.sent(span, count);
      } catch (ConsumeException failure) {
        items.sendFailed(count, failure.status().name(), !failure.isRetryable());
        spans.failed(span, 0, count, failure.getMessage());
        throw failure;
      } finally {
        span.close();
      }
    };
  }

  @Override
  public void start(Host host) throws StartException {
    synchronized (lock) {
      output = Optional.of(open());
    }
    if (!config.flushInterval().isZero()) {
      flusher = Optional.of(context.workers().start(context.id() + " flush", this::flushInTurn));
    }
  }

  @Override
  public void stop() {
    flusher.ifPresent(Thread::interrupt);
    synchronized (lock) {
      output.ifPresent(this::close);
      output = Optional.empty();
    }
  }

  private void write(Telemetry telemetry) throws ConsumeException {
    byte[] content = config.format().encode(telemetry);
    synchronized (lock) {
      if (output.isEmpty()) {
        throw ConsumeException.retryable("the file exporter does not run");
      }
      try {
        output.get().append(content, config.flushInterval().isZero());
        succeeded();
      } catch (IOException e) {
        throw ConsumeException.retryable(failed(e)).withCause(e);
      }
    }
  }

  private void flushInTurn() {
    while (!Thread.currentThread().isInterrupted()) {
      context.scheduler().sleep(config.flushInterval());
      synchronized (lock) {
        output.ifPresent(this::flush);
      }
    }
  }

  private void flush(Output open) {
    try {
      open.flush();
      succeeded();
    } catch (IOException e) {
      failed(e);
    }
  }

  private void close(Output open) {
    try {
      open.close();
    } catch (IOException e) {
      context
          .logger()
          .error("Cannot write the last batches", "path", config.path(), "error", Failures.text(e));
    }
  }

  private String failed(IOException cause) {
    String message = "write to " + config.path() + ": " + Failures.text(cause);
    if (!failing) {
      failing = true;
      context.logger().error("Cannot write", "path", config.path(), "error", Failures.text(cause));
      context.status().report(Status.RECOVERABLE_ERROR, message);
    }
    return message;
  }

  private void succeeded() {
    if (failing) {
      failing = false;
      context.status().report(Status.OK, "");
    }
  }

  private Output open() throws StartException {
    try {
      Path path = Path.of(config.path()).toAbsolutePath();
      Path directory = path.resolveSibling(".").normalize();
      if (config.createDirectory()) {
        DirectoryMode.create(directory, config.directoryPermissions());
      } else if (!Files.isDirectory(directory)) {
        throw new StartException(
            "open " + config.path() + ": no such directory; make it or set create_directory");
      }
      return config.rotation().isPresent()
          ? rotating(path, config.rotation().get())
          : new RecordFile(path, config.append());
    } catch (IOException | InvalidPathException e) {
      throw new StartException("open " + config.path() + ": " + Failures.text(e), e);
    }
  }

  private Output rotating(Path path, RotationConfig rotation) throws IOException {
    Backups backups = new Backups(path, rotation, context.scheduler()::currentTimeMillis);
    return new RotatingFile(path, rotation.maxBytes(), backups);
  }
}
