package dev.ingot.builder.explain;

import dev.ingot.builder.explain.DistributionPreview.Artifact;
import dev.ingot.builder.explain.DistributionPreview.Component;
import dev.ingot.builder.explain.DistributionPreview.Substitute;
import java.util.List;
import java.util.Locale;

/** What would become of one distribution, for people. */
final class PreviewText {
  private final DistributionPreview preview;
  private final StringBuilder text = new StringBuilder();

  PreviewText(DistributionPreview preview) {
    this.preview = preview;
  }

  String text() {
    line("%s %s, from %s", preview.name(), preview.version(), preview.manifest());
    line("%d components", preview.components().size());
    for (Component each : preview.components()) {
      line("  %-34s %s  %s", each.id(), each.coordinates(), each.stability());
    }
    line("%d artifacts, %,d bytes", preview.artifacts().size(), preview.bytes());
    for (Artifact each : preview.artifacts()) {
      String built = each.built() ? "  (built here)" : "";
      line("  %,11d  %s  %s%s", each.bytes(), each.label(), each.license(), built);
    }
    line("%s", preview.replaced().isEmpty() ? "nothing is replaced" : "replaced");
    for (Substitute each : preview.replaced()) {
      String reason = each.reason().isEmpty() ? "without a reason" : each.reason();
      line("  %s by %s at %s: %s", each.module(), each.by(), each.place(), reason);
    }
    line("%s", preview.excluded().isEmpty() ? "nothing is excluded" : "excluded");
    preview.excluded().forEach(each -> line("  %s", each));
    line("files that are checked in");
    append(text, preview.files());
    line("outputs in %s: %s", preview.target(), String.join(", ", preview.outputs()));
    return text.toString();
  }

  /** A line for each change, or one that says there is none. */
  static void append(StringBuilder text, List<FileChange> changes) {
    if (changes.isEmpty()) {
      text.append("  unchanged\n");
    }
    for (FileChange each : changes) {
      text.append(String.format(Locale.ROOT, "  %-10s %s", each.action().word(), each.path()));
      text.append(each.why().isEmpty() ? "\n" : ": " + each.why() + "\n");
    }
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }
}
