package dev.ingot.engine.settings;

import dev.ingot.component.ComponentId;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.ConfiguredComponents;
import dev.ingot.engine.registry.RegisteredTypes;
import dev.ingot.engine.registry.Registration;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.settings.SettingsProblems.Code;
import dev.ingot.problem.Location;
import dev.ingot.yaml.MapNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the sections {@code receivers}, {@code processors}, ... with the components' binders. */
record ComponentSections(MapNode root, SettingsProblems problems) {

  ConfiguredComponents read(Registry registry) {
    return new ConfiguredComponents(
        section(registry.receivers()),
        section(registry.processors()),
        section(registry.exporters()),
        section(registry.connectors()),
        section(registry.extensions()));
  }

  private <M> Map<ComponentId, Configured<M>> section(RegisteredTypes<M> types) {
    String path = types.kind().section();
    Map<ComponentId, Configured<M>> components = new LinkedHashMap<>();
    Maps.section(root, path, path, problems)
        .entries()
        .forEach(
            (key, entry) ->
                id(path, key, entry.key())
                    .flatMap(id -> component(types, id, entry))
                    .ifPresent(component -> put(components, component, path, entry.key())));
    return components;
  }

  private Optional<ComponentId> id(String path, String key, Location location) {
    try {
      return Optional.of(ComponentId.parse(key));
    } catch (IllegalArgumentException e) {
      problems.error(
          Code.BAD_ID,
          location,
          SettingsMessages.badId(path, String.valueOf(e.getMessage())),
          "write type or type/name");
      return Optional.empty();
    }
  }

  private <M> Optional<Configured<M>> component(
      RegisteredTypes<M> types, ComponentId id, MapNode.Entry entry) {
    Optional<Registration<M>> registration = types.find(id.type());
    if (registration.isEmpty()) {
      problems.error(
          Code.UNKNOWN_TYPE,
          entry.key(),
          SettingsMessages.unknownType(types.kind().section(), id, types.types()),
          SettingsMessages.unknownTypeFix(types.kind().section(), id.type(), types.types()));
    }
    return registration.map(found -> bind(types, found, id, entry));
  }

  private <M> Configured<M> bind(
      RegisteredTypes<M> types, Registration<M> registration, ComponentId id, MapNode.Entry entry) {
    String type = registration.entry().type();
    if (!type.equals(id.type())) {
      problems.warning(
          Code.DEPRECATED_TYPE,
          entry.key(),
          SettingsMessages.alias(id.type(), type),
          "write " + new ComponentId(type, id.name()));
    }
    String path = types.kind().section() + "::" + id;
    MapNode content = Maps.asMap(entry.value(), entry.key(), path, problems);
    ConfigSection section = ConfigSection.of(path, content, problems.problems());
    return new Configured<>(id, registration.entry(), registration.bind(section));
  }

  private <M> void put(
      Map<ComponentId, Configured<M>> all, Configured<M> one, String path, Location location) {
    if (all.put(one.id(), one) != null) {
      problems.error(
          Code.DUPLICATE_ID,
          location,
          SettingsMessages.duplicateId(path, one.id()),
          "give one of them another name after the slash");
    }
  }
}
