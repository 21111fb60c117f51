package dev.ingot.catalog.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors are given as {@code identifier at the place: message}. */
class ComponentErrorTest {
  private static final String IMPORTS =
      """
      package fixture;
      import dev.ingot.catalog.*;
      import dev.ingot.component.*;
      """;
  private static final String EXTENSIONS =
      """
      public class Extensions {
        public static class Good implements ExtensionFactory<Fixture> {
          public Extension create(ComponentContext context, Fixture config) {
            return new Extension() {};
          }
        }
        public static class Closed extends Good {
          public Closed(int size) {}
        }
        public static class Private extends Good {
          Private() {}
        }
        public abstract static class Abstract extends Good {}
        static class Hidden extends Good {
          public Hidden() {}
        }
        public static class Other implements ExtensionFactory<String> {
          public Extension create(ComponentContext context, String config) {
            return new Extension() {};
          }
        }
        public enum Choice { ONE }
      }
      """;
  private static final String PROCESSORS =
      """
      import dev.ingot.telemetry.*;
      public class Processors implements ProcessorFactory<Fixture> {
        public <T extends Telemetry> Processor<T> create(
            Signal<T> signal, ComponentContext context, Fixture config, Consumer<T> next) {
          return telemetry -> {};
        }
      }
      """;
  private static final String CONNECTORS =
      """
      import dev.ingot.telemetry.*;
      public class Connectors implements ConnectorFactory<Fixture> {
        public <I extends Telemetry, O extends Telemetry> Connector<I> create(
            Signal<I> from, Signal<O> to, ComponentContext context, Fixture config,
            Router<O> router) {
          return telemetry -> {};
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "type = \"x\", doc = \"\" ~ component 'x' has no doc",
        "type = \"x\", doc = \"a\\nb\" ~ the doc of component 'x' must be one line",
        "type = \"\", doc = \"A.\" ~ '' is no component type (expected: a letter, then letters,"
            + " digits or '_')",
        "type = \"otlp/2\", doc = \"A.\" ~ 'otlp/2' is no component type (expected: a letter, then"
            + " letters, digits or '_')",
        "type = \"x\", doc = \"A.\", deprecatedTypes = \"2x\" ~ '2x' is no component type (expected:"
            + " a letter, then letters, digits or '_')",
        "type = \"x\", doc = \"A.\", deprecatedTypes = \"x\" ~ type 'x' is named twice",
        "type = \"x\", doc = \"A.\", goModules = \"example.org/x v1.0.0\" ~ 'example.org/x v1.0.0' is"
            + " no Go module path without version",
        "type = \"x\", doc = \"A.\", goModules = \"example.org/x@v1\" ~ 'example.org/x@v1' is no Go"
            + " module path without version",
        "type = \"x\", doc = \"A.\", supports = @Supports(signal = \"traces\", stability ="
            + " Stability.BETA) ~ an extension has no signals; state 'stability' instead of"
            + " 'supports'",
      })
  void annotationIsRefused(String members, String error) {
    assertErrors(
        component("EXTENSION", "factory = Extensions.Good.class, " + members), "Fixture: " + error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "PROCESSOR ~ {} ~ a processor states its signals with 'supports'",
        "PROCESSOR ~ @Supports(signal = \"spans\", stability = Stability.BETA) ~ unknown signal"
            + " 'spans' (expected: traces, metrics, logs, profiles)",
        "PROCESSOR ~ @Supports(signal = \"traces\", to = \"logs\", stability = Stability.BETA) ~"
            + " 'to' is for connectors; this is a processor",
        "PROCESSOR ~ {@Supports(signal = \"logs\", stability = Stability.BETA), @Supports(signal ="
            + " \"logs\", stability = Stability.ALPHA)} ~ 'logs' is stated twice in supports",
        "CONNECTOR ~ @Supports(signal = \"traces\", stability = Stability.BETA) ~ a connector states"
            + " with 'to' what it makes of traces",
        "CONNECTOR ~ @Supports(signal = \"traces\", to = \"x\", stability = Stability.BETA) ~ unknown"
            + " signal 'x' (expected: traces, metrics, logs, profiles)",
      })
  void signalsAreRefused(String kind, String supports, String error) {
    String factory = kind.equals("PROCESSOR") ? "Processors" : "Connectors";
    String members = ", type = \"x\", doc = \"A.\", supports = ";
    assertErrors(
        component(kind, "factory = " + factory + ".class" + members + supports),
        "Fixture: " + error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Closed ~ needs a public constructor without parameters",
        "Private ~ needs a public constructor without parameters",
        "Abstract ~ must be a class that can be made",
        "Choice ~ must be a class that can be made",
        "Hidden ~ must be public",
        "Other ~ must implement dev.ingot.component.ExtensionFactory<fixture.Fixture>",
      })
  void factoryIsRefused(String factory, String error) {
    String members = "type = \"x\", doc = \"A.\", factory = Extensions." + factory + ".class";
    assertErrors(
        component("EXTENSION", members),
        "Fixture: factory fixture.Extensions." + factory + " " + error);
  }

  @Test
  void factoryOfAnotherKindIsRefused() {
    assertErrors(
        component("EXTENSION", "type = \"x\", doc = \"A.\", factory = Processors.class"),
        "Fixture: factory fixture.Processors must implement"
            + " dev.ingot.component.ExtensionFactory<fixture.Fixture>");
  }

  @Test
  void providerIsItsOwnFactory() {
    assertErrors(
        component("PROVIDER", "type = \"x\", doc = \"A.\", factory = Processors.class"),
        "Fixture: a provider is its own factory; expected factory = Fixture.class");
    assertErrors(
        component("PROVIDER", "type = \"x\", doc = \"A.\", factory = Fixture.class")
            .replace("record Fixture()", "class Fixture"),
        "Fixture: factory fixture.Fixture must implement"
            + " dev.ingot.component.config.provider.ConfigProvider");
  }

  @Test
  void componentStandsOnPublicRecord() {
    String source = component("EXTENSION", goodMembers("x"));
    assertErrors(
        source.replace("record Fixture()", "class Fixture"),
        "Fixture: @Component stands on a record");
    assertErrors(
        source.replace("public record", "record"),
        "Fixture: component fixture.Fixture must be public");
    assertErrors(
        "@Config " + source,
        "Fixture: fixture.Fixture is marked @Component and @Config; @Component alone is enough");
  }

  @Test
  void componentIsDeclaredOnce() {
    String second =
        component("EXTENSION", goodMembers("x").replace("Extensions.Good", "SecondFactory"))
            .replace("Fixture", "Second");
    String factory =
        """
        public class SecondFactory implements ExtensionFactory<Second> {
          public Extension create(ComponentContext context, Second config) {
            return new Extension() {};
          }
        }
        """;
    Compilation compilation =
        compile(
            Map.of(
                "Fixture", component("EXTENSION", goodMembers("x")),
                "Second", second,
                "SecondFactory", factory),
            coordinates("g:a:1"));
    assertThat(compilation.errors()).containsExactly("Second: extension 'x' is declared twice");
  }

  @Test
  void coordinatesAreNeededForComponents() {
    Map<String, String> source = Map.of("Fixture", component("EXTENSION", goodMembers("x")));
    assertThat(compile(source, Optional.empty()).errors())
        .containsExactly(
            "Fixture: processor option -Aingot.coordinates=group:artifact:version is missing");
    assertThat(compile(source, coordinates("g:a")).errors())
        .containsExactly(
            "Fixture: processor option -Aingot.coordinates has the value 'g:a' (expected:"
                + " group:artifact:version)");
    Map<String, String> part =
        Map.of("Part", "@Config record Part(@Option(doc = \"A.\") int size) {}");
    assertThat(compile(part, Optional.empty()).errors()).isEmpty();
  }

  @Test
  void brokenComponentLeavesNoDescriptor() {
    Compilation compilation =
        compile(
            Map.of("Fixture", component("EXTENSION", goodMembers("x y"))), coordinates("g:a:1"));
    assertThat(compilation.generated().keySet()).noneMatch(path -> path.startsWith("META-INF"));
  }

  private static String goodMembers(String type) {
    return "type = \"" + type + "\", doc = \"A.\", factory = Extensions.Good.class";
  }

  private static String component(String kind, String members) {
    return "@Component(kind = ComponentKind.%s, %s)%npublic record Fixture() {}"
        .formatted(kind, members);
  }

  private void assertErrors(String source, String... errors) {
    Compilation compilation = compile(Map.of("Fixture", source), coordinates("g:a:1"));
    assertThat(compilation.errors()).containsExactly(errors);
  }

  private static Optional<String> coordinates(String text) {
    return Optional.of("-Aingot.coordinates=" + text);
  }

  private Compilation compile(Map<String, String> sources, Optional<String> option) {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> factories =
        Map.of("Extensions", EXTENSIONS, "Processors", PROCESSORS, "Connectors", CONNECTORS);
    if (sources.containsKey("Fixture")) {
      factories.forEach((name, text) -> files.put("fixture/" + name + ".java", IMPORTS + text));
    }
    sources.forEach((name, text) -> files.put("fixture/" + name + ".java", IMPORTS + text));
    return Compilation.of(files, folder, option);
  }
}
