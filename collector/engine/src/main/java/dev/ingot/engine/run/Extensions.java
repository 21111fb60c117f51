package dev.ingot.engine.run;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Extension;
import dev.ingot.component.StartException;
import dev.ingot.component.StatusWatcher;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.instance.InstanceGroup;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.Makers;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.view.RunningView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The extensions in use, in the order of {@code service::extensions}.
 *
 * @param group starts and stops them
 * @param host gives them to components
 */
record Extensions(InstanceGroup group, ExtensionHost host) {

  static Extensions create(CollectorSettings settings, ComponentEnvironment environment)
      throws StartException {
    Map<ComponentId, Instance<Extension>> instances = new LinkedHashMap<>();
    for (Reference each : settings.extensions()) {
      if (!instances.containsKey(each.id())) {
        instances.put(each.id(), create(each.id(), settings, environment));
      }
    }
    Map<ComponentId, Extension> parts = new LinkedHashMap<>();
    for (Map.Entry<ComponentId, Instance<Extension>> each : instances.entrySet()) {
      Extension part = each.getValue().part();
      parts.put(each.getKey(), part);
      if (part instanceof StatusWatcher watcher) {
        environment.statusBoard().addWatcher(watcher);
      }
    }
    RunningView view =
        new RunningView(environment.buildInfo(), environment.statusBoard(), settings);
    return new Extensions(
        new InstanceGroup(List.copyOf(instances.values())), new ExtensionHost(parts, view));
  }

  private static Instance<Extension> create(
      ComponentId id, CollectorSettings settings, ComponentEnvironment environment)
      throws StartException {
    Configured<Makers.OfExtension> configured = settings.components().extensions().get(id);
    if (configured == null) {
      throw new IllegalStateException("extension in use is not configured");
    }
    ComponentRef ref = new ComponentRef(ComponentKind.EXTENSION, id);
    return environment.create(ref, Map.of(), configured.maker()::make);
  }
}
