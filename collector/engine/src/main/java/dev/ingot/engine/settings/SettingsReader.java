package dev.ingot.engine.settings;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.pipeline.PipelineSpec;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.redaction.SecretPaths;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.settings.SettingsProblems.Code;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** Reads a configuration that was resolved: components, then {@code service}. */
public final class SettingsReader {
  private static final List<String> SECTIONS =
      List.of("receivers", "processors", "exporters", "connectors", "extensions", "service");
  private static final List<String> SERVICE = List.of("extensions", "pipelines", "telemetry");

  private final Registry registry;
  private final FeatureGates gates;

  /** A reader for a collector with these components. */
  public SettingsReader(Registry registry, FeatureGates gates) {
    this.registry = registry;
    this.gates = gates;
  }

  /**
   * Reads a configuration.
   *
   * @param found takes what is wrong, all of it, and warnings
   * @return the settings; empty when there were errors, but for those of {@link Lateness}: with
   *     them there are settings, which cannot be run
   */
  public Optional<CollectorSettings> read(MapNode root, Problems found) {
    Problems own = new Problems();
    CollectorSettings settings = read(root, new SettingsProblems(own));
    own.sorted().forEach(found::add);
    return Lateness.isPrintable(own) ? Optional.of(settings) : Optional.empty();
  }

  private CollectorSettings read(MapNode root, SettingsProblems problems) {
    ConfigSection.of("", root, problems.problems()).checkUnknown(SECTIONS);
    ConfiguredIds ids = new ConfiguredIds(root);
    ConfiguredComponents components = new ComponentSections(root, problems).read(registry);
    References references = new References(ids, problems);
    references.ambiguous();
    MapNode service = Maps.section(root, "service", "service", problems);
    ConfigSection.of("service", service, problems.problems()).checkUnknown(SERVICE);
    List<Reference> extensions = extensions(service, problems);
    references.extensions(extensions);
    MapNode section = Maps.section(service, "pipelines", "service::pipelines", problems);
    List<PipelineSpec> pipelines =
        new PipelineSections(gates, references, ids, problems).read(section);
    checkComplete(root, ids, section, problems);
    return new CollectorSettings(
        components,
        extensions,
        pipelines,
        new TelemetrySection(registry, problems).read(service).with(gates),
        new ConfigSource(root, gates, SecretPaths.of(registry)));
  }

  private static List<Reference> extensions(MapNode service, SettingsProblems problems) {
    return new IdList("service::extensions", problems).read(service.get("extensions"));
  }

  private void checkComplete(
      MapNode root, ConfiguredIds ids, MapNode pipelines, SettingsProblems problems) {
    boolean needed =
        !pipelines.entries().isEmpty() || !gates.isEnabled(FeatureGate.ALLOW_NO_PIPELINES);
    if (!needed) {
      return;
    }
    if (root.entries().isEmpty()) {
      String fix = "write at least receivers, exporters and service::pipelines";
      problems.error(Code.EMPTY, root.location(), SettingsMessages.EMPTY, fix);
      return;
    }
    missing(root, ids, ComponentKind.RECEIVER, SettingsMessages.NO_RECEIVERS, problems);
    missing(root, ids, ComponentKind.EXPORTER, SettingsMessages.NO_EXPORTERS, problems);
    if (pipelines.entries().isEmpty()) {
      problems.error(
          Code.NO_PIPELINES,
          pipelines.location(),
          SettingsMessages.NO_PIPELINES,
          SettingsMessages.allowNoPipelines());
    }
  }

  private static void missing(
      MapNode root,
      ConfiguredIds ids,
      ComponentKind kind,
      String message,
      SettingsProblems problems) {
    if (ids.of(kind).isEmpty()) {
      String fix = "add the section " + kind.section();
      problems.error(Code.NO_COMPONENTS, root.location(), message, fix);
    }
  }
}
