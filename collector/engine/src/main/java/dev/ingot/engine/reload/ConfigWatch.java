package dev.ingot.engine.reload;

import dev.ingot.component.Scheduler;
import dev.ingot.engine.run.ReloadRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at the files of the configuration every second, and asks for a reload when they have
 * changed and stayed the same for a second since: who writes them may need several steps.
 */
public final class ConfigWatch implements AutoCloseable {
  static final Duration INTERVAL = Duration.ofSeconds(1);

  private final ConfigFiles files;
  private final ReloadRequest request;
  private final Scheduler scheduler;
  private final Thread thread = new Thread(this::watch, "config watch");
  private Map<Path, String> inEffect;
  private Map<Path, String> last;

  private ConfigWatch(ConfigFiles files, ReloadRequest request, Scheduler scheduler) {
    this.files = files;
    this.request = request;
    this.scheduler = scheduler;
    this.inEffect = files.look();
    this.last = inEffect;
  }

  /** Begins to watch files as they look now. */
  public static ConfigWatch begin(ConfigFiles files, ReloadRequest request, Scheduler scheduler) {
    ConfigWatch watch = new ConfigWatch(files, request, scheduler);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      look();
      scheduler.sleep(INTERVAL);
    }
  }

  private void look() {
    Map<Path, String> now = files.look();
    if (!now.equals(inEffect) && now.equals(last)) {
      request.ask("changed file").join();
      inEffect = withNewFiles(now);
    }
    last = now;
  }

  /** Files that the new configuration refers to for the first time are watched as they are. */
  private Map<Path, String> withNewFiles(Map<Path, String> seen) {
    Map<Path, String> all = new TreeMap<>(files.look());
    all.putAll(seen);
    return all;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
