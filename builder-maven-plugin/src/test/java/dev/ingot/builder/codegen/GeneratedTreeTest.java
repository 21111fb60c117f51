package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Options;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlanCase;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class GeneratedTreeTest {
  private static final String PACKAGE = "src/main/java/dev/ingot/distribution/otelcol_core/";
  private static final String SCHEMA = "src/main/resources/META-INF/ingot/config.schema.json";

  @TempDir Path classes;

  @Test
  void sameInputSameBytes() throws IOException {
    PlanCase core = PlanCase.of("core");

    assertSame(GeneratedTree.of(core.plan()), GeneratedTree.of(PlanCase.of("core").plan()));
  }

  @Test
  void permutingTheManifestChangesNoByte() throws IOException {
    PlanCase core = PlanCase.of("core");
    GeneratedTree expected = GeneratedTree.of(core.plan());
    Random random = new Random(20260101);

    for (int i = 0; i < 20; i++) {
      assertSame(GeneratedTree.of(permuted(core, random).plan()), expected);
    }
  }

  @Test
  void anotherPlaceChangesNoByte() throws IOException {
    PlanCase core = PlanCase.of("core");
    Manifest manifest = core.manifest();
    Manifest elsewhere =
        new Manifest(
            "C:\\Users\\me\\manifest.yaml",
            classes,
            manifest.distribution(),
            manifest.components(),
            manifest.replaces(),
            manifest.excludes(),
            manifest.defaultProviders(),
            manifest.defaultUriScheme(),
            manifest.allListed(),
            List.of(),
            Options.DEFAULT);

    assertSame(
        GeneratedTree.of(new PlanCase(elsewhere, core.resolution()).plan()),
        GeneratedTree.of(core.plan()));
  }

  @Test
  void everyFileSaysThatItIsGenerated() throws IOException {
    GeneratedTree tree = GeneratedTree.of(PlanCase.of("core").plan());

    assertThat(tree.files().keySet())
        .allSatisfy(path -> assertThat(tree.text(path)).contains(GeneratedTree.MARKER));
    assertThat(tree.files().keySet())
        .allSatisfy(path -> assertThat(tree.text(path)).endsWith("\n").doesNotContain("\r"));
  }

  @Test
  void anyDescriptionKeepsTheShapeOfTheSourceAndReadsBack() throws Exception {
    PlanCase core = PlanCase.of("core");
    String buildInfo = PACKAGE + "BuildInfo.java";
    String shape = Compilation.shape(GeneratedTree.of(core.plan()).text(buildInfo));
    Random random = new Random(20260102);

    for (int i = 0; i < 30; i++) {
      String description = randomText(random);
      BuildPlan plan = core.describedAs(description).plan();
      GeneratedTree tree = GeneratedTree.of(plan);

      assertThat(Compilation.shape(tree.text(buildInfo))).isEqualTo(shape);
      Compilation.compile(tree, classes);
      assertThat(compiledInfo(plan))
          .isEqualTo(
              "BuildInfo[command=otelcol-core, description=%s, version=1.10]"
                  .formatted(description));
      assertThat(parsed(tree).getElementsByTagName("dependency").getLength()).isEqualTo(15);
      assertThat(JsonValue.parse(tree.text(SCHEMA))).isInstanceOf(JsonValue.Members.class);
    }
  }

  @Test
  void anyLegalNameGivesSourcesThatCompile() throws IOException {
    PlanCase empty = PlanCase.of("empty");
    List<String> names = List.of("a", "9", "class", "A.b-c_d", "_", "int.", "con", "true", "x--y");
    for (String name : names) {
      String group = name.equals("9") ? "a-b.record.null" : "_.class";
      BuildPlan plan = empty.withDistribution(new Distribution("n" + name, group, "1", "")).plan();
      Compilation.compile(GeneratedTree.of(plan), classes);
      plan = empty.withDistribution(new Distribution(name, group, "1", "")).plan();
      Compilation.compile(GeneratedTree.of(plan), classes);
    }
  }

  @Test
  void manyComponentsAreRegisteredInSeveralMethods() throws IOException {
    PlanCase core = PlanCase.of("core");
    List<ResolvedComponent> components = new ArrayList<>(core.resolution().components());
    ResolvedComponent nop =
        components.stream()
            .filter(component -> component.descriptor().type().equals("nop"))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < 240; i++) {
      components.add(withType(nop, "nop" + i));
    }
    BuildPlan plan = core.withComponents(components).plan();
    GeneratedTree tree = GeneratedTree.of(plan);

    assertThat(tree.text(PACKAGE + "Components.java"))
        .contains("addReceivers1(components);", "addReceivers3(components);")
        .doesNotContain("addReceivers4");
    Compilation.compile(tree, classes);
  }

  @Test
  void schemaHasFormerTypesAndOneDialect() throws IOException, JsonException {
    String schema = GeneratedTree.of(PlanCase.of("core").plan()).text(SCHEMA);

    assertThat(schema)
        .contains("\"^(otlp_http|otlphttp)(/.+)?$\"", "\"^(traces|metrics|logs|profiles)(/.+)?$\"")
        .containsOnlyOnce("\"$schema\"")
        .doesNotContain("\"providers\"");
  }

  private static void assertSame(GeneratedTree actual, GeneratedTree expected) {
    assertThat(actual.files().keySet()).isEqualTo(expected.files().keySet());
    assertThat(actual.files().keySet())
        .allSatisfy(path -> assertThat(actual.text(path)).isEqualTo(expected.text(path)));
  }

  private static PlanCase permuted(PlanCase original, Random random) {
    Manifest manifest = original.manifest();
    Resolution resolution = original.resolution();
    return new PlanCase(
        new Manifest(
            manifest.source(),
            manifest.directory(),
            manifest.distribution(),
            shuffled(manifest.components(), random),
            shuffled(manifest.replaces(), random),
            shuffled(manifest.excludes(), random),
            manifest.defaultProviders(),
            manifest.defaultUriScheme(),
            manifest.allListed(),
            manifest.ignoredGoLines(),
            Options.DEFAULT),
        new Resolution(
            shuffled(resolution.components(), random),
            shuffled(resolution.artifacts(), random),
            resolution.engine(),
            true));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static ResolvedComponent withType(ResolvedComponent component, String type) {
    ComponentDescriptor old = component.descriptor();
    return new ResolvedComponent(
        component.declared(),
        component.artifact(),
        new ComponentDescriptor(
            old.kind(),
            type,
            old.doc(),
            old.coordinates(),
            old.configClass(),
            old.binderClass(),
            old.factoryClass(),
            old.supports(),
            old.stability(),
            old.deprecatedTypes(),
            old.goModules(),
            old.options()));
  }

  /** Text of what breaks out of literals, comments and markup, and of anything else. */
  private static String randomText(Random random) {
    List<String> parts =
        List.of(
            "\"",
            "\\",
            "\n",
            "\r",
            "\t",
            "*/",
            "//",
            "${a}",
            "$S",
            "$T",
            "$",
            "\\u000a",
            "\\u0022",
            "-->",
            "]]>",
            "<a>",
            "&amp;",
            "%s",
            "@{name}",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\u00e9",
            "'",
            "");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(parts.get(random.nextInt(parts.size())));
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private String compiledInfo(BuildPlan plan) throws Exception {
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      Class<?> type = loader.loadClass(plan.packageName() + ".BuildInfo");
      return type.getMethod("info").invoke(null).toString();
    }
  }

  private static Document parsed(GeneratedTree tree) throws Exception {
    byte[] pom = tree.text("pom.xml").getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(pom));
  }
}
