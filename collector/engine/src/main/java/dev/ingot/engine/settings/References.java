package dev.ingot.engine.settings;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.settings.SettingsProblems.Code;
import dev.ingot.problem.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that what is named is configured. */
record References(ConfiguredIds ids, SettingsProblems problems) {

  void extensions(List<Reference> references) {
    known("service::extensions", ComponentKind.EXTENSION, references, false);
  }

  void receivers(String path, List<Reference> references) {
    known(path, ComponentKind.RECEIVER, references, true);
  }

  void exporters(String path, List<Reference> references) {
    known(path, ComponentKind.EXPORTER, references, true);
  }

  void processors(String path, List<Reference> references) {
    known(path, ComponentKind.PROCESSOR, references, false);
    Set<ComponentId> seen = new HashSet<>();
    for (Reference each : references) {
      if (!seen.add(each.id())) {
        problems.error(
            Code.REPEATED,
            each.location(),
            SettingsMessages.repeated(path, each.id()),
            "a second instance needs a name of its own: " + each.id().type() + "/name");
      }
    }
  }

  /** An id that is a connector and something else leaves open which one a pipeline means. */
  void ambiguous() {
    for (ComponentKind kind : List.of(ComponentKind.RECEIVER, ComponentKind.EXPORTER)) {
      ids.of(ComponentKind.CONNECTOR).forEach((id, location) -> ambiguous(id, location, kind));
    }
  }

  private void ambiguous(ComponentId id, Location location, ComponentKind kind) {
    if (ids.of(kind).containsKey(id)) {
      problems.error(
          Code.AMBIGUOUS_ID,
          location,
          SettingsMessages.ambiguous(id, kind.word()),
          "rename one of them");
    }
  }

  private void known(
      String path, ComponentKind kind, List<Reference> references, boolean orConnector) {
    List<String> known = new ArrayList<>(words(kind));
    if (orConnector) {
      known.addAll(words(ComponentKind.CONNECTOR));
    }
    for (Reference each : references) {
      if (!known.contains(each.id().toString())) {
        problems.error(
            Code.UNDEFINED,
            each.location(),
            SettingsMessages.undefined(path, kind.word(), each.id()),
            SettingsMessages.nearOrAdd(each.id().toString(), known, kind.section()));
      }
    }
  }

  private List<String> words(ComponentKind kind) {
    return ids.of(kind).keySet().stream().map(ComponentId::toString).toList();
  }
}
