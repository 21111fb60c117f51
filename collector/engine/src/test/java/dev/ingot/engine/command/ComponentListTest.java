package dev.ingot.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.FakeConfig;
import dev.ingot.engine.fake.Rows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares with {@code conformance/components-output}; converters are not known here. */
class ComponentListTest {
  private static final BuildInfo INFO =
      new BuildInfo("otelcol", "OpenTelemetry Collector", "latest");

  private record Nothing(String scheme) implements ConfigProvider {
    @Override
    public Retrieved retrieve(String uri, Logger logger) {
      return Retrieved.nothing(uri);
    }
  }

  private static String expected(String file) {
    String text = Rows.text("components-output/" + file);
    return text.substring(0, text.indexOf("converters:"));
  }

  private static String module(String kind) {
    return "go.opentelemetry.io/collector/" + kind + "/" + kind + "test v1.2.3";
  }

  /** A component of each kind. */
  private static void add(
      ComponentRegistry.Builder components, String type, String stability, String pairs) {
    FakeConfig.Binder binder = new FakeConfig.Binder();
    components
        .receiver(signals(type, "receiver", stability), binder, (context, config, outputs) -> null)
        .exporter(signals(type, "exporter", stability), binder, (context, config) -> null)
        .extension(
            ComponentInfo.of(type, module("extension")).stability("Stable"),
            binder,
            (context, config) -> null)
        .processor(signals(type, "processor", stability), binder, new NoProcessors())
        .connector(pairs(type, pairs), binder, new NoConnectors());
  }

  private static ComponentInfo signals(String type, String kind, String stability) {
    ComponentInfo info = ComponentInfo.of(type, module(kind));
    for (String signal : List.of("traces", "metrics", "logs")) {
      info = stability.isEmpty() ? info : info.supports(signal, stability);
    }
    return info.deprecatedTypes("old" + type);
  }

  private static ComponentInfo pairs(String type, String stability) {
    ComponentInfo info = ComponentInfo.of(type, module("connector"));
    for (String from : List.of("traces", "metrics", "logs")) {
      for (String to : List.of("traces", "metrics", "logs")) {
        info = stability.isEmpty() ? info : info.supports(from, to, stability);
      }
    }
    return info;
  }

  private static void addProviders(ComponentRegistry.Builder components) {
    String module = "go.opentelemetry.io/collector/confmap/provider/testprovider v1.2.3";
    components
        .provider(ComponentInfo.of("file", module), new Nothing("file"))
        .provider(ComponentInfo.of("env", module), new Nothing("env"));
  }

  @Test
  void equalsTheCollectorsOutput() {
    ComponentRegistry.Builder components = ComponentRegistry.builder();
    add(components, "nop", "Stable", "Development");
    addProviders(components);
    assertThat(ComponentList.of(INFO, RegistryAccess.of(components)))
        .isEqualTo(expected("components-output.yaml"));
  }

  @Test
  void sortsWhateverTheOrderOfRegistration() {
    List<String> outputs = new ArrayList<>();
    for (List<String> types : List.of(List.of("bar", "foo", "baz"), List.of("foo", "baz", "bar"))) {
      ComponentRegistry.Builder components = ComponentRegistry.builder();
      types.forEach(type -> add(components, type, "", ""));
      addProviders(components);
      outputs.add(ComponentList.of(INFO, RegistryAccess.of(components)));
    }
    assertThat(outputs).containsOnly(expected("components-output-sorted.yaml"));
  }

  @Test
  void saysWhatStandsInForSomethingElse() {
    ComponentRegistry.Builder components = ComponentRegistry.builder();
    components
        .provider(ComponentInfo.of("env", "com.acme:env:2.0"), new Nothing("env"))
        .replaced("fork:base:3.0", "lib:base")
        .replaced("com.acme:env:2.0", "lib:env")
        .replaced("fork:base:3.0", "lib:api");

    assertThat(ComponentList.of(INFO, RegistryAccess.of(components)))
        .endsWith(
            """
            providers:
                - scheme: env
                  module: com.acme:env:2.0
                  replaces: lib:env
            replaced:
                - module: com.acme:env:2.0
                  replaces: lib:env
                - module: fork:base:3.0
                  replaces: 'lib:api, lib:base'
            """);
  }

  @Test
  void emptySectionsAreEmptyLists() {
    assertThat(
            ComponentList.of(
                new BuildInfo("x", "Acme's: #1", "1.10"),
                RegistryAccess.of(ComponentRegistry.builder())))
        .isEqualTo(
            """
            buildinfo:
                command: x
                description: 'Acme''s: #1'
                version: "1.10"
            receivers: []
            processors: []
            exporters: []
            connectors: []
            extensions: []
            providers: []
            """);
  }
}
