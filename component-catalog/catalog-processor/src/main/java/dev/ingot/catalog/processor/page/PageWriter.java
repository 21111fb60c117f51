package dev.ingot.catalog.processor.page;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the reference page of a component in Markdown. */
public final class PageWriter {
  private final ComponentDescriptor descriptor;
  private final StringBuilder out = new StringBuilder();

  private PageWriter(ComponentDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /** The page; the same descriptor gives the same text. */
  public static String write(ComponentDescriptor descriptor) {
    PageWriter page = new PageWriter(descriptor);
    page.head();
    page.stability();
    page.manifest();
    page.configuration();
    return page.out.toString();
  }

  private void head() {
    out.append("<!-- Made from the catalog; edit the component's config record instead. -->\n\n");
    out.append("# `").append(descriptor.type()).append("` ").append(descriptor.kind().word());
    out.append("\n\n").append(descriptor.doc()).append("\n\n");
    Table table = new Table("", "");
    table.row("Kind", descriptor.kind().word());
    table.row("Type", Table.code(descriptor.type()));
    table.row("Maven", Table.code(descriptor.coordinates()));
    codes(descriptor.goModules()).ifPresent(modules -> table.row("Stands for Go module", modules));
    codes(descriptor.deprecatedTypes()).ifPresent(types -> table.row("Former types", types));
    out.append(table).append("\n## Stability\n\n");
  }

  private static Optional<String> codes(List<String> values) {
    String joined = values.stream().map(Table::code).collect(Collectors.joining(", "));
    return Optional.of(joined).filter(text -> !text.isEmpty());
  }

  private void stability() {
    if (descriptor.stability().isPresent()) {
      out.append(descriptor.stability().get().label()).append(".\n");
      return;
    }
    boolean pairs = descriptor.supports().stream().anyMatch(support -> support.to().isPresent());
    Table table = pairs ? new Table("From", "To", "Stability") : new Table("Signal", "Stability");
    for (SupportDescriptor support : descriptor.supports()) {
      String stability = support.stability().label();
      support
          .to()
          .ifPresentOrElse(
              to -> table.row(support.signal(), to, stability),
              () -> table.row(support.signal(), stability));
    }
    out.append(table);
  }

  private void manifest() {
    out.append("\n## In a manifest\n\n```yaml\n");
    out.append(descriptor.kind().section()).append(":\n  - maven: ");
    out.append(descriptor.coordinates()).append("\n```\n");
  }

  private void configuration() {
    if (descriptor.configClass().isEmpty()) {
      out.append("\n## In a configuration\n\n```yaml\nkey: ${");
      out.append(descriptor.type()).append(":...}\n```\n");
      return;
    }
    out.append("\n## In a configuration\n\n```yaml\n");
    out.append(Example.of(descriptor)).append("```\n\n## Options\n");
    out.append(OptionTables.of(descriptor.options()));
  }
}
