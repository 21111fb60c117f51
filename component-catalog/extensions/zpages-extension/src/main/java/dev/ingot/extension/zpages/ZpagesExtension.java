package dev.ingot.extension.zpages;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.SpanWatch;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageServer;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the pages. */
final class ZpagesExtension implements Extension {
  private final ComponentContext context;
  private final ZpagesConfig config;
  private @Nullable PageServer server;
  private SpanWatch spans = SpanWatch.blind();

  ZpagesExtension(ComponentContext context, ZpagesConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public void start(Host host) throws StartException {
    SpanWatch watching = host.collector().watchSpans();
    PageServer starting =
        new PageServer(context, config.server(), pages(host.collector(), watching));
    try {
      starting.start(host);
    } catch (StartException e) {
      watching.close();
      throw e;
    }
    server = starting;
    spans = watching;
    context.logger().info("Starting zPages extension", "endpoint", config.server().endpoint());
  }

  private Map<String, Page> pages(CollectorView view, SpanWatch watching) {
    Map<String, Page> pages = new HashMap<>();
    pages.put("/debug/servicez", new ServicePage(view, this::now));
    pages.put("/debug/pipelinez", new PipelinePage(view));
    pages.put("/debug/extensionz", new ExtensionPage(view));
    pages.put("/debug/featurez", new FeaturePage(view));
    pages.put("/debug/tracez", new TracePage(watching));
    if (config.expvar().enabled()) {
      pages.put("/debug/expvarz", new ExpvarPage());
    }
    return pages;
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.scheduler().currentTimeMillis());
  }

  /** Where it listens; only after it started. */
  InetSocketAddress address() {
    if (server == null) {
      throw new IllegalStateException("zPages are not served");
    }
    return server.address();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
      server = null;
      spans.close();
    }
  }
}
