package dev.ingot.exporter.debug;

import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.stream.Collectors;

/** A line for each resource, scope and profile: {@code ID samples=3 key=value}. */
final class NormalProfiles {
  private NormalProfiles() {}

  static String of(Telemetry telemetry) {
    Dictionary dictionary = Dictionary.of(telemetry);
    StringBuilder lines = new StringBuilder();
    List<Message> resources = Message.resources(telemetry);
    for (int i = 0; i < resources.size(); i++) {
      Message group = resources.get(i);
      lines.append("ResourceProfiles #").append(i).append(schema(group.text(3)));
      lines.append(dictionary.pairs(group.message(1).messages(1))).append('\n');
      scopes(lines, dictionary, group.messages(2));
    }
    return lines.toString();
  }

  private static void scopes(StringBuilder lines, Dictionary dictionary, List<Message> scopes) {
    for (int i = 0; i < scopes.size(); i++) {
      Message scope = scopes.get(i).message(1);
      lines.append("ScopeProfiles #").append(i).append(name(scope));
      lines.append(schema(scopes.get(i).text(3)));
      lines.append(dictionary.pairs(scope.messages(3))).append('\n');
      scopes.get(i).messages(2).forEach(profile -> profile(lines, dictionary, profile));
    }
  }

  private static void profile(StringBuilder lines, Dictionary dictionary, Message profile) {
    lines.append(profile.id(7)).append(" samples=").append(profile.messages(2).size());
    lines.append(
        profile.varints(11).stream()
            .map(index -> " " + dictionary.attribute(index, "="))
            .collect(Collectors.joining()));
    lines.append('\n');
  }

  private static String name(Message scope) {
    String version = scope.text(2).isEmpty() ? "" : "@" + scope.text(2);
    String name = scope.text(1) + version;
    return name.isEmpty() ? "" : " " + name;
  }

  private static String schema(String url) {
    return url.isEmpty() ? "" : " [" + url + "]";
  }
}
