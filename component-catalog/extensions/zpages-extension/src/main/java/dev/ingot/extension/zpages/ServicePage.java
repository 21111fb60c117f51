package dev.ingot.extension.zpages;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.config.GoDuration;
import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.LossView;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.server.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was built, what it runs on, and where the other pages are.
 *
 * @param view the collector
 * @param clock the time
 */
record ServicePage(CollectorView view, Supplier<Instant> clock) implements Page {
  private static final List<String> LOSSES = List.of("Component", "Signal", "Reason", "Items");

  @Override
  public HttpResponse answer(PageRequest request) {
    BuildInfo build = view.buildInfo();
    return Sheet.of(
            "Service " + build.command(),
            Table.pairs(
                "Build Info:",
                "Command",
                build.command(),
                "Description",
                build.description(),
                "Version",
                build.version()),
            runtime(),
            Table.columns(
                "Lost items:", LOSSES, view.losses().stream().map(ServicePage::row).toList()))
        .link("Pipelines", "pipelinez")
        .link("Extensions", "extensionz")
        .link("Features", "featurez")
        .link("Traces", "tracez")
        .answer(request);
  }

  private Table runtime() {
    return Table.pairs(
        "Runtime Info:",
        "StartTimestamp",
        view.startedAt().toString(),
        "Uptime",
        GoDuration.format(Duration.between(view.startedAt(), clock.get())),
        "Ready",
        Boolean.toString(view.isReady()),
        "Java",
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        "OS",
        System.getProperty("os.name"),
        "Arch",
        System.getProperty("os.arch"));
  }

  private static List<Cell> row(LossView loss) {
    return List.of(
        Cell.of(loss.component().toString()),
        Cell.of(loss.signal()),
        Cell.of(loss.reason()),
        Cell.of(Long.toString(loss.items())));
  }
}
