package dev.ingot.builder.codegen;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.JavaName;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.catalog.ComponentKind;
import java.util.Map;
import java.util.TreeMap;

/** The types that generated code uses, with the signatures of the engine and of components. */
final class EngineStubs {
  private final Map<String, String> sources = new TreeMap<>();
  private final StringBuilder adders = new StringBuilder();

  EngineStubs(BuildPlan plan) {
    add("dev.ingot.component.config.ConfigBinder", "public interface ConfigBinder<C> {}");
    add("dev.ingot.component.config.provider.ConfigProvider", "public interface ConfigProvider {}");
    add(
        "dev.ingot.component.BuildInfo",
        "public record BuildInfo(String command, String description, String version) {}");
    for (ComponentKind kind : ComponentKind.values()) {
      if (kind != ComponentKind.PROVIDER) {
        addKind(kind);
      }
    }
    addEngine();
    plan.components().forEach(this::addComponent);
  }

  /** The sources by the path of their class. */
  Map<String, String> sources() {
    return sources;
  }

  private void add(String name, String body) {
    int dot = name.lastIndexOf('.');
    sources.put(name.replace('.', '/'), "package " + name.substring(0, dot) + ";\n" + body + "\n");
  }

  private void addKind(ComponentKind kind) {
    String factory = factory(kind);
    add("dev.ingot.component." + factory, "public interface " + factory + "<C> {}");
    adders.append(
        """
            public <C> Builder %s(
                ComponentInfo info,
                dev.ingot.component.config.ConfigBinder<C> binder,
                dev.ingot.component.%s<C> factory) {
              return this;
            }
        """
            .formatted(kind.word(), factory));
  }

  private static String factory(ComponentKind kind) {
    return kind.name().charAt(0) + kind.word().substring(1) + "Factory";
  }

  private void addEngine() {
    add(
        "dev.ingot.engine.ComponentInfo",
        """
        public final class ComponentInfo {
          public static ComponentInfo of(String type, String coordinates) {
            return new ComponentInfo();
          }
          public ComponentInfo supports(String signal, String stability) { return this; }
          public ComponentInfo supports(String from, String to, String stability) { return this; }
          public ComponentInfo stability(String stability) { return this; }
          public ComponentInfo deprecatedTypes(String... types) { return this; }
        }
        """);
    add(
        "dev.ingot.engine.ComponentRegistry",
        """
        public final class ComponentRegistry {
          public static Builder builder() { return new Builder(); }
          public static final class Builder {
            %s
            public Builder provider(
                ComponentInfo info, dev.ingot.component.config.provider.ConfigProvider provider) {
              return this;
            }
            public Builder defaultUriScheme(String scheme) { return this; }
            public ComponentRegistry build() { return new ComponentRegistry(); }
          }
        }
        """
            .formatted(adders));
    add(
        "dev.ingot.engine.Collector",
        """
        public final class Collector {
          public static int run(
              dev.ingot.component.BuildInfo info, ComponentRegistry registry, String[] args) {
            return 0;
          }
        }
        """);
  }

  private void addComponent(PlannedComponent component) {
    if (component.kind() == ComponentKind.PROVIDER) {
      addClass(component.factory(), "dev.ingot.component.config.provider.ConfigProvider");
      return;
    }
    addClass(component.factory(), "dev.ingot.component." + factory(component.kind()) + "<Integer>");
    component
        .binder()
        .ifPresent(name -> addClass(name, "dev.ingot.component.config.ConfigBinder<Integer>"));
  }

  private void addClass(JavaName name, String type) {
    String outer = name.simpleNames().get(0);
    String body =
        name.simpleNames().size() == 1
            ? "public final class " + outer + " implements " + type + " {}"
            : "public final class "
                + outer
                + " { public static final class "
                + name.simpleNames().get(1)
                + " implements "
                + type
                + " {} }";
    add(name.packageName() + "." + outer, body);
  }
}
