package dev.ingot.engine.settings;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.pipeline.PipelineId;
import dev.ingot.engine.pipeline.PipelineSpec;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.settings.SettingsProblems.Code;
import dev.ingot.problem.Location;
import dev.ingot.telemetry.Signal;
import dev.ingot.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code service::pipelines}. */
record PipelineSections(
    FeatureGates gates, References references, ConfiguredIds ids, SettingsProblems problems) {
  private static final String PATH = "service::pipelines";
  private static final List<String> SIGNALS = Signal.ALL.stream().map(Signal::id).toList();
  private static final List<String> KEYS =
      List.of("receivers", "processors", "exporters", "isolation");

  List<PipelineSpec> read(MapNode section) {
    List<PipelineSpec> pipelines = new ArrayList<>();
    section
        .entries()
        .forEach(
            (key, entry) ->
                id(key, entry.key()).flatMap(id -> pipeline(id, entry)).ifPresent(pipelines::add));
    return pipelines;
  }

  private Optional<PipelineId> id(String key, Location location) {
    try {
      return Optional.of(PipelineId.parse(key));
    } catch (IllegalArgumentException e) {
      problems.error(
          Code.BAD_ID,
          location,
          SettingsMessages.badId(PATH, String.valueOf(e.getMessage())),
          "write traces, metrics, logs or profiles, and perhaps a name after a slash");
      return Optional.empty();
    }
  }

  /** The pipeline; empty when its signal cannot be carried. */
  private Optional<PipelineSpec> pipeline(PipelineId id, MapNode.Entry entry) {
    String path = PATH + "::" + id;
    MapNode node = Maps.asMap(entry.value(), entry.key(), path, problems);
    ConfigSection.of(path, node, problems.problems()).checkUnknown(KEYS);
    PipelineSpec spec =
        new PipelineSpec(
            id,
            entry.key(),
            ids(node, path, "receivers"),
            ids(node, path, "processors"),
            ids(node, path, "exporters"),
            isolation(path, node));
    check(path, spec);
    return checkSignal(id, entry.key()) ? Optional.of(spec) : Optional.empty();
  }

  private Optional<Long> isolation(String path, MapNode node) {
    return ConfigSection.of(path, node, problems.problems())
        .value("isolation", "")
        .asOptional(value -> value.asSection(new IsolationBinder(), Map.of()));
  }

  private List<Reference> ids(MapNode node, String path, String key) {
    return new IdList(path + "::" + key, problems).read(node.get(key));
  }

  private boolean checkSignal(PipelineId id, Location location) {
    if (!id.isCarried()) {
      String fix = SettingsMessages.near(id.signal(), SIGNALS);
      String message = SettingsMessages.unknownSignal(id.toString(), id.signal());
      problems.error(Code.BAD_SIGNAL, location, message, fix);
      return false;
    }
    if (id.signal().equals(Signal.PROFILES.id()) && !gates.isEnabled(FeatureGate.PROFILES)) {
      String message = SettingsMessages.profiles(id.toString());
      problems.error(Code.BAD_SIGNAL, location, message, SettingsMessages.allowProfiles());
      return false;
    }
    return true;
  }

  private void check(String path, PipelineSpec spec) {
    if (spec.receivers().isEmpty()) {
      atLeastOne(path, "receiver", spec.location());
    }
    if (spec.exporters().isEmpty()) {
      atLeastOne(path, "exporter", spec.location());
    }
    if (!ids.of(ComponentKind.RECEIVER).isEmpty()) {
      references.receivers(path, spec.receivers());
    }
    if (!ids.of(ComponentKind.EXPORTER).isEmpty()) {
      references.exporters(path, spec.exporters());
    }
    references.processors(path, spec.processors());
  }

  private void atLeastOne(String path, String kind, Location location) {
    problems.error(
        Code.INCOMPLETE_PIPELINE,
        location,
        SettingsMessages.atLeastOne(path, kind),
        "add " + kind + "s: [" + kind + " id]");
  }
}
