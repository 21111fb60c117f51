package dev.ingot.extension.pprof;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageServer;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves profiles, and keeps one from start to end if so configured. */
final class PprofExtension implements Extension {
  private final ComponentContext context;
  private final PprofConfig config;
  private final Recorder recorder;
  private @Nullable PageServer server;
  private @Nullable SavedProfile saved;

  PprofExtension(ComponentContext context, PprofConfig config) {
    this.context = context;
    this.config = config;
    this.recorder = new Recorder(config.blockProfileFraction(), config.mutexProfileFraction() > 0);
  }

  @Override
  public void start(Host host) throws StartException {
    PageServer starting = new PageServer(context, config.server(), pages());
    starting.start(host);
    server = starting;
    context.logger().info("Starting profile server", "endpoint", config.server().endpoint());
    if (!config.saveToFile().isEmpty()) {
      try {
        saved = SavedProfile.begin(config.saveToFile(), recorder, context.scheduler());
      } catch (StartException e) {
        stop();
        throw e;
      }
    }
  }

  private Map<String, Page> pages() {
    Recordings recordings = new Recordings(context.scheduler());
    Map<String, Page> pages = new HashMap<>();
    pages.put("/debug/flight", new FlightPage(recordings, recorder));
    pages.put("/debug/heap", new HistogramPage());
    pages.put("/debug/threads", new ThreadsPage());
    pages.put("/debug/gc", new GcPage());
    pages.put("/debug/pprof/", new IndexPage());
    pages.put("/debug/pprof/profile", profile(recordings, ProfileKind.CPU));
    pages.put("/debug/pprof/allocs", profile(recordings, ProfileKind.ALLOCATIONS));
    pages.put("/debug/pprof/heap", profile(recordings, ProfileKind.ALLOCATIONS));
    pages.put("/debug/pprof/block", profile(recordings, ProfileKind.BLOCK));
    pages.put("/debug/pprof/mutex", profile(recordings, ProfileKind.MUTEX));
    pages.put("/debug/pprof/goroutine", new ThreadsPage());
    return pages;
  }

  private Page profile(Recordings recordings, ProfileKind kind) {
    return new ProfilePage(recordings, recorder, kind, context.scheduler());
  }

  /** Where it listens; only after it started. */
  InetSocketAddress address() {
    if (server == null) {
      throw new IllegalStateException("profiles are not served");
    }
    return server.address();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
    if (saved != null) {
      saved.save(context.logger());
      saved = null;
    }
  }
}
