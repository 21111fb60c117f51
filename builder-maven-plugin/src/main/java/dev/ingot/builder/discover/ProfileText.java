package dev.ingot.builder.discover;

import dev.ingot.catalog.ComponentDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A component for people. */
final class ProfileText {
  private final StringBuilder out = new StringBuilder();

  private ProfileText() {}

  /** The descriptions, an empty line between them. */
  static String of(List<Profile> profiles) {
    return profiles.stream()
        .map(profile -> new ProfileText().text(profile))
        .collect(Collectors.joining("\n"));
  }

  private String text(Profile profile) {
    ComponentDescriptor component = profile.component();
    out.append(component.type()).append(' ').append(component.kind().word()).append('\n');
    out.append("  ").append(component.doc()).append("\n\n");
    line("maven", component.coordinates());
    component.goModules().forEach(module -> line("stands for", module));
    component.deprecatedTypes().forEach(type -> line("former type", type));
    line("stability", StabilityText.of(component));
    profile.licence().ifPresent(licence -> line("licence", licence));
    profile
        .ownBytes()
        .ifPresent(own -> line("size", kilobytes(own) + ", " + added(profile.addedBytes())));
    block("In a manifest", manifest(component));
    profile.sample().ifPresent(sample -> block("In a configuration", sample));
    options(component);
    return out.toString();
  }

  private static String added(long bytes) {
    return kilobytes(bytes) + " with everything that it needs beside the engine";
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%,d kB", (bytes + 999) / 1000);
  }

  private static String manifest(ComponentDescriptor component) {
    return component.kind().section() + ":\n  - maven: " + component.coordinates() + "\n";
  }

  private void line(String name, String value) {
    out.append(String.format(Locale.ROOT, "  %-12s %s%n", name, value).replace("\r\n", "\n"));
  }

  private void block(String title, String text) {
    out.append("\n").append(title).append(":\n\n");
    text.lines().forEach(line -> out.append("    ").append(line).append('\n'));
  }

  private void options(ComponentDescriptor component) {
    List<OptionRow> rows = OptionRow.of(component.options());
    if (rows.isEmpty()) {
      return;
    }
    out.append("\nOptions:\n\n");
    for (OptionRow row : rows) {
      String value = row.defaultValue().isEmpty() ? "" : "; " + row.defaultValue();
      out.append("    ").append(row.path()).append("  (").append(row.type()).append(value);
      out.append(")\n        ").append(row.doc()).append('\n');
    }
  }
}
