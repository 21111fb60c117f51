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
import dev.ingot.engine.pipeline.PartId;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.registry.Configured;
import dev.ingot.engine.registry.Makers;
import dev.ingot.engine.settings.CollectorSettings;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The extensions in use, in the order of {@code service::extensions}.
 *
 * @param parts the instances
 */
record Extensions(Map<PartId, Instance<Extension>> parts) {
  private static final Extensions NONE = new Extensions(Map.of());

  Extensions {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** Makes them, and lets those that watch states do so. */
  static Extensions create(CollectorSettings settings, ComponentEnvironment environment)
      throws StartException {
    Extensions all = NONE.next(settings, environment, none -> false);
    watch(all.parts.values(), environment);
    return all;
  }

  static void watch(Collection<Instance<Extension>> parts, ComponentEnvironment environment) {
    for (Instance<Extension> each : parts) {
      if (each.part() instanceof StatusWatcher watcher) {
        environment.statusBoard().addWatcher(watcher);
      }
    }
  }

  /** Makes those that other settings need besides what can stay; nothing is started. */
  Extensions next(
      CollectorSettings settings, ComponentEnvironment environment, Predicate<PartId> stays)
      throws StartException {
    Map<PartId, Instance<Extension>> next = new LinkedHashMap<>();
    for (Reference each : settings.extensions()) {
      PartId id = PartId.only(ComponentKind.EXTENSION, each.id());
      if (!next.containsKey(id)) {
        Instance<Extension> known = parts.get(id);
        Instance<Extension> kept =
            known != null && known.isStarted() && stays.test(id) ? known : null;
        next.put(id, kept == null ? create(each.id(), settings, environment) : kept);
      }
    }
    return new Extensions(next);
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

  InstanceGroup group() {
    return new InstanceGroup(parts.values());
  }

  /** Those that are not among others. */
  List<Instance<Extension>> without(Extensions others) {
    return parts.entrySet().stream()
        .filter(each -> others.parts.get(each.getKey()) != each.getValue())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The extensions by id. */
  Map<ComponentId, Extension> byId() {
    return byId(none -> true);
  }

  /** Those that are started, by id. */
  Map<ComponentId, Extension> startedById() {
    return byId(Instance::isStarted);
  }

  private Map<ComponentId, Extension> byId(Predicate<Instance<Extension>> wanted) {
    Map<ComponentId, Extension> byId = new LinkedHashMap<>();
    parts.values().stream()
        .filter(wanted)
        .forEach(each -> byId.put(each.component().id(), each.part()));
    return byId;
  }
}
