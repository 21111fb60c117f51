package dev.ingot.builder.discover;

import dev.ingot.catalog.ComponentDescriptor;
import java.util.List;

/** Components for people: name and purpose, and below it what they can rely on. */
final class ListText {
  private ListText() {}

  /** The components in their order. */
  static String of(List<ComponentDescriptor> components) {
    int width =
        components.stream().mapToInt(each -> ComponentName.of(each).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (ComponentDescriptor each : components) {
      String name = ComponentName.of(each);
      text.append(name).append(" ".repeat(width + 2 - name.length())).append(each.doc());
      text.append('\n').append(" ".repeat(width + 2)).append(StabilityText.of(each)).append('\n');
    }
    return text.append("\nMore of one: mvn distro:info -Dcomponent=NAME\n").toString();
  }
}
