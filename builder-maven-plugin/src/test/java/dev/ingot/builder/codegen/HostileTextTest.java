package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlanCase;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.builder.plan.PlannedHooks;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text can produce Java of another shape than the text "x" in its place. */
class HostileTextTest {
  private static final List<String> PARTS =
      List.of(
          "\"",
          "\\",
          "\n",
          "\r",
          "\t",
          "*/",
          "/*",
          "//",
          "\"\"\"",
          "${a}",
          "$S",
          "$T",
          "$L",
          "$",
          "$[",
          "$]",
          "$>",
          "$W",
          "\\u000a",
          "\\u0022",
          "\\",
          "%s",
          "@{name}",
          "); } static { System.exit(1); } void x(",
          "\"); Runtime.getRuntime().exec(\"",
          "\u0000",
          "\u0085",
          "\u2028",
          "\u202e",
          "\ufeff",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "'",
          "-->",
          " ",
          "x");

  /** Every text of a manifest; %s is where the hostile one goes. */
  private static final List<String> FIELDS =
      List.of(
          "dist: {name: %s}",
          "dist: {group: %s}",
          "dist: {version: %s}",
          "dist: {description: %s}",
          "dist: {license: %s}",
          "dist: {vendor: %s}",
          "dist: {maintainer: %s}",
          "dist: {homepage: %s}",
          "dist: {customizers: [%s]}",
          "dist: {licenses_allowed: [%s]}",
          "dist: {dependencies: [%s]}",
          "dist: {module: %s}",
          "conf_resolver: {default_uri_scheme: %s}",
          "replaces: [%s]",
          "excludes: [%s]",
          "exporters: [{gomod: %s}]",
          "exporters: [{maven: 'a:b:1', name: %s}]",
          "exporters: [{maven: %s}]",
          "%s: x");

  @TempDir Path folder;

  @Test
  void textsOfAPlanAreOnlyEverTexts() throws IOException {
    BuildPlan plan = PlanCase.of("hooks").plan();
    List<String> expected = shapes(with(plan, "x"));
    Random random = new Random(20260104);

    for (int i = 0; i < 150; i++) {
      String text = text(random);

      assertThat(shapes(with(plan, text))).as(text).isEqualTo(expected);
    }
  }

  @Test
  void textsOfAManifestAreRefusedOrOnlyEverTexts() throws IOException {
    PlanCase empty = PlanCase.of("empty");
    List<String> expected = shapes(GeneratedTree.of(empty.plan()));
    Random random = new Random(20260105);
    int accepted = 0;

    for (int i = 0; i < 30 * FIELDS.size(); i++) {
      String text = FIELDS.get(i % FIELDS.size()).formatted(quoted(text(random)));
      Path file = Files.writeString(folder.resolve("manifest.yaml"), text + "\nproviders: []\n");
      Problems problems = new Problems();
      Optional<BuildPlan> plan =
          ManifestReader.read(file, "manifest.yaml", problems)
              .filter(found -> !problems.hasErrors())
              .flatMap(found -> BuildPlan.of(found, empty.resolution(), problems));

      assertThat(plan.isPresent()).as(text).isNotEqualTo(problems.hasErrors());
      if (plan.isPresent()) {
        accepted++;
        assertThat(shapes(GeneratedTree.of(plan.get()))).as(text).isEqualTo(expected);
      }
    }
    assertThat(accepted).isGreaterThan(50);
  }

  @Test
  void aShapeTellsCodeFromText() {
    assertThat(JavaShape.of("class A { String a = \"x\"; }"))
        .isEqualTo(JavaShape.of("class B { String b = \"\\\"; int y;\"; }"))
        .isNotEqualTo(JavaShape.of("class A { String a = \"x\"; int y; }"))
        .isNotEqualTo(JavaShape.of("class A { String a = \"x\" + 1; }"));
    assertThat(JavaShape.of("class A { \"")).contains("ERRONEOUS");
  }

  /** The tree of the plan with {@code text} wherever it has a text that is not a name. */
  private static GeneratedTree with(BuildPlan plan, String text) {
    List<PlannedComponent> components = new ArrayList<>();
    for (PlannedComponent each : plan.components()) {
      components.add(
          new PlannedComponent(
              each.kind(),
              each.type() + text,
              text,
              each.factory(),
              each.binder(),
              each.supports(),
              each.stability(),
              List.of(text),
              each.schema(),
              text));
    }
    List<PlannedHooks.Command> commands = new ArrayList<>();
    for (PlannedHooks.Command each : plan.hooks().commands()) {
      commands.add(new PlannedHooks.Command(text, text, each.type()));
    }
    Distribution old = plan.distribution();
    return GeneratedTree.of(
        new BuildPlan(
            new Distribution(old.name(), old.group(), text, text, old.type()),
            plan.manifestName(),
            text,
            text,
            plan.packageName(),
            components,
            text,
            plan.classPath(),
            new PlannedHooks(plan.hooks().customizers(), commands),
            Optional.of(text)));
  }

  private static List<String> shapes(GeneratedTree tree) {
    List<String> sources = new ArrayList<>();
    for (String path : tree.files().keySet()) {
      if (path.endsWith(".java")) {
        // The depth of the package follows the group, and is no code.
        sources.add(tree.text(path).replaceFirst("(?m)^package .*;$", "package p;"));
      }
    }
    return JavaShape.of(sources);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  /** The text between double quotes, as YAML reads it back; lone surrogates as their halves. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      boolean plain = unit >= ' ' && unit < 0x7f && unit != '"' && unit != '\\';
      out.append(plain ? String.valueOf(unit) : "\\u%04x".formatted((int) unit));
    }
    return out.append('"').toString();
  }
}
