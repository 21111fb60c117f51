package dev.ingot.builder.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.builder.manifest.Hooks;
import dev.ingot.component.BuildInfo;
import dev.ingot.engine.Collector;
import dev.ingot.engine.CollectorHooks;
import dev.ingot.engine.ComponentRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookFinderTest {
  private static final String CUSTOMIZE =
      " { public CollectorSetup customize(CollectorSetup setup) { return setup; } }";
  private static final String BODY =
      "public CollectorSetup customize(CollectorSetup setup) { return setup; }";
  private static final String RUN =
      " { public int run(List<String> arguments, Streams streams) { return 0; } }";

  @TempDir Path classes;

  private HookCase hooks;

  @BeforeEach
  void makeCase() {
    hooks = new HookCase(classes);
  }

  @Test
  void noHooksNeedNoArtifacts() {
    assertThat(hooks.find(Hooks.NONE)).isEqualTo(FoundHooks.NONE);
  }

  @Test
  void whatImplementsTheInterfaceByAnyWayIsFound() throws IOException {
    FoundHooks found =
        hooks
            .compile(
                "Plain public final class Plain implements CollectorCustomizer" + CUSTOMIZE,
                "Outer public interface Outer { public static class Inner extends Plain2 {} }",
                "Plain2 abstract class Plain2 implements Sub" + CUSTOMIZE,
                "Sub interface Sub extends CollectorCustomizer {}",
                "Fact public record Fact() implements CollectorCustomizer" + CUSTOMIZE)
            .customizers("Plain", "Outer$Inner", "Fact");

    assertThat(hooks.problems()).hasToString("");
    assertThat(found.customizers())
        .containsExactly("com.acme.Fact", "com.acme.Outer$Inner", "com.acme.Plain");
  }

  @Test
  void commandsHaveTheirNames() throws IOException {
    FoundHooks found =
        hooks
            .compile(
                "Two @CommandName(summary = \"Does \\\"it\\\".\", value = \"two-2\")"
                    + " public class Two implements Subcommand"
                    + RUN,
                "One @SafeMark(list = {1, 2}, deep = @Deprecated(since = \"x\"), type = Two.class,"
                    + " kind = Kind.A) @CommandName(value = \"one\", summary = \"Other.\")"
                    + " public class One implements Subcommand"
                    + RUN,
                "SafeMark @interface SafeMark { int[] list(); Deprecated deep(); Class<?> type();"
                    + " Kind kind(); }",
                "Kind enum Kind { A }")
            .commands("Two", "One");

    assertThat(hooks.problems()).hasToString("");
    assertThat(found.commands())
        .containsExactly(
            new FoundHooks.Command("one", "Other.", "com.acme.One"),
            new FoundHooks.Command("two-2", "Does \"it\".", "com.acme.Two"));
  }

  @Test
  void classThatIsNotThere() throws IOException {
    hooks
        .compile("Outer public class Outer { public static class Inner {} }")
        .customizers("None", "Outer.Inner");

    assertThat(hooks.problems())
        .hasToString(
            String.join(
                "\n",
                "m.yaml:1:5  HOOK-001  no artifact of this distribution has the class"
                    + " 'com.acme.None'",
                "    add the artifact that holds it to 'dist.dependencies', or correct the name",
                "m.yaml:2:5  HOOK-001  no artifact of this distribution has the class"
                    + " 'com.acme.Outer.Inner'",
                "    did you mean 'com.acme.Outer$Inner'?"));
  }

  @Test
  void nothingIsSaidOfClassesWhereArtifactsAreMissing() {
    assertThat(hooks.incomplete().customizers("None").customizers()).isEmpty();
    assertThat(hooks.problems()).hasToString("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "class A implements CollectorCustomizer { BODY } | 'com.acme.A' is not public"
            + " | make it a public class that is not abstract",
        "public abstract class A implements CollectorCustomizer { BODY } | it is abstract"
            + " | make it a public class that is not abstract",
        "public interface A extends CollectorCustomizer {} | it is an interface"
            + " | make it a public class that is not abstract",
        "public class A<T> implements CollectorCustomizer { BODY } | it has type parameters"
            + " | extend it by a class without type parameters",
        "@Deprecated public class A implements CollectorCustomizer { BODY }"
            + " | 'com.acme.A' is deprecated | name what takes its place",
        "public class A implements CollectorCustomizer { A() {} BODY }"
            + " | it has no public constructor without parameters"
            + " | give it a public constructor without parameters",
        "public class A implements CollectorCustomizer { public A(int a) {} BODY }"
            + " | it has no public constructor without parameters"
            + " | give it a public constructor without parameters",
        "public class A implements CollectorCustomizer { public A() throws Exception {} BODY }"
            + " | its constructor declares exceptions"
            + " | give it a public constructor without parameters and exceptions",
        "public class A implements CollectorCustomizer { @Deprecated public A() {} BODY }"
            + " | its constructor is deprecated"
            + " | give it a public constructor without parameters",
      })
  void classesThatGeneratedCodeCannotMake(String source, String why, String fix)
      throws IOException {
    hooks.compile("A " + source.replace("BODY", BODY)).customizers("A");

    assertThat(hooks.problems())
        .hasToString(
            "m.yaml:1:5  HOOK-002  generated code cannot make a 'com.acme.A': "
                + why
                + "\n    "
                + fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "public class O { public class A X } | 'com.acme.O$A' belongs to an instance of"
            + " 'com.acme.O'",
        "class O { public static class A X } | 'com.acme.O' is not public",
        "public class O { protected static class A X } | 'com.acme.O$A' is not public",
        "public class O { static class A X } | 'com.acme.O$A' is not public",
        "@Deprecated public class O { public static class A X } | 'com.acme.O' is deprecated",
      })
  void nestedClassesThatGeneratedCodeCannotMake(String source, String why) throws IOException {
    hooks
        .compile("O " + source.replace("X", "implements CollectorCustomizer { " + BODY + " }"))
        .customizers("O$A");

    assertThat(hooks.problems().sorted())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo("generated code cannot make a 'com.acme.O$A': " + why));
  }

  @Test
  void classesWithoutNamesInSourceCannotBeMade() throws IOException {
    hooks
        .compile(
            "O public class O { Object o = new CollectorCustomizer() { " + BODY + " }; }",
            "D$X public class D$X implements CollectorCustomizer { " + BODY + " }")
        .customizers("O$1", "D$X");

    assertThat(hooks.problems().sorted())
        .hasSize(2)
        .allSatisfy(
            problem -> assertThat(problem.message()).endsWith("': Java source cannot name it"));
  }

  @Test
  void classOfALaterJavaCannotBeUsed() throws IOException {
    hooks.compile("A public class A implements CollectorCustomizer { " + BODY + " }");
    Path file = classes.resolve("com/acme/A.class");
    byte[] content = Files.readAllBytes(file);
    content[7] = 65;
    Files.write(file, content);

    hooks.customizers("A");

    assertThat(hooks.problems())
        .hasToString(
            "m.yaml:1:5  HOOK-002  generated code cannot make a 'com.acme.A': it needs Java 21\n"
                + "    compile it for Java 17");
  }

  @Test
  void classOfAnotherType() throws IOException {
    hooks
        .compile("A @CommandName(value = \"a\", summary = \"A.\") public class A {}")
        .find(new Hooks(List.of(HookCase.hook("A", 1)), List.of(HookCase.hook("A", 2)), List.of()));

    assertThat(hooks.problems())
        .hasToString(
            String.join(
                "\n",
                "m.yaml:1:5  HOOK-003  'com.acme.A' does not implement CollectorCustomizer",
                "    let it implement dev.ingot.component.hook.CollectorCustomizer",
                "m.yaml:2:5  HOOK-003  'com.acme.A' does not implement Subcommand",
                "    let it implement dev.ingot.component.hook.Subcommand"));
  }

  @Test
  void commandsWithoutAUsableName() throws IOException {
    hooks
        .compile(
            "A public class A implements Subcommand" + RUN,
            command("B", "Bee", "Hums."),
            command("C", "c", "It's."),
            command("D", "d", ""),
            command("E", "e", "a\\nb"))
        .commands("A", "B", "C", "D", "E");

    String fix =
        "    annotate it as in @CommandName(value = \"support-bundle\", summary = \"Collect what"
            + " support asks for.\")";
    String summary =
        "its summary is empty, longer than 200 characters, or holds \"'\" or a line break";
    assertThat(hooks.problems())
        .hasToString(
            String.join(
                "\n",
                "m.yaml:1:5  HOOK-004  'com.acme.A' is no command: it has no annotation"
                    + " CommandName",
                fix,
                "m.yaml:2:5  HOOK-004  'com.acme.B' is no command: its name has other characters"
                    + " than lower-case letters, digits and '-', or does not begin with a letter",
                fix,
                "m.yaml:3:5  HOOK-004  'com.acme.C' is no command: " + summary,
                fix,
                "m.yaml:4:5  HOOK-004  'com.acme.D' is no command: " + summary,
                fix,
                "m.yaml:5:5  HOOK-004  'com.acme.E' is no command: " + summary,
                fix));
  }

  @Test
  void commandsThatAreThereAlready() throws IOException {
    hooks
        .compile(command("A", "validate", "A."), command("B", "b", "B."), command("C", "b", "C."))
        .commands("A", "B", "C");

    assertThat(hooks.problems())
        .hasToString(
            String.join(
                "\n",
                "m.yaml:1:5  HOOK-005  the command 'validate' of 'com.acme.A' is there already:"
                    + " every collector has it",
                "    choose another name for it",
                "m.yaml:3:5  HOOK-005  the command 'b' of 'com.acme.C' is there already:"
                    + " 'com.acme.B' has it at m.yaml:2:5",
                "    choose another name for it"));
  }

  @Test
  void filesThatAreNoClasses() throws IOException {
    Files.createDirectories(classes.resolve("com/acme"));
    Files.writeString(classes.resolve("com/acme/A.class"), "no class");

    hooks.customizers("A");

    assertThat(hooks.problems())
        .hasToString(
            "m.yaml:1:5  HOOK-006  cannot read the class 'com.acme.A': it is no class file\n"
                + "    build its artifact again");
  }

  @Test
  void brokenClassFilesAreProblemsAndNoExceptions() throws IOException {
    hooks.compile(command("A", "a", "A."));
    Path file = classes.resolve("com/acme/A.class");
    byte[] whole = Files.readAllBytes(file);

    for (int i = 0; i < whole.length; i++) {
      byte[] broken = whole.clone();
      broken[i] = (byte) ~broken[i];
      Files.write(file, broken);
      new HookCase(classes).commands("A");
      Files.write(file, Arrays.copyOf(whole, i));
      HookCase cut = new HookCase(classes);
      cut.commands("A");
      assertThat(cut.problems().hasErrors()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "validate",
        "components",
        "print-config",
        "print-initial-config",
        "config-schema",
        "featuregate",
        "completion",
        "help"
      })
  void commandsOfTheCollectorAreRefusedByItToo(String name) {
    assertThat(HookFinder.OWN_COMMANDS).contains(name);
    assertThatThrownBy(
            () -> CollectorHooks.builder().subcommand(name, "x", (arguments, streams) -> 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyCommandOfTheCollectorIsKnown() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true));
    try {
      Collector.run(
          new BuildInfo("x", "x", "1"),
          ComponentRegistry.builder().build(),
          new String[] {"--help"});
    } finally {
      System.setOut(before);
    }
    String help = out.toString(StandardCharsets.UTF_8);
    String list = help.substring(help.indexOf("Commands:"), help.indexOf("Flags:"));

    assertThat(Pattern.compile("(?m)^  (\\S+)").matcher(list).results())
        .hasSizeGreaterThan(4)
        .allSatisfy(word -> assertThat(HookFinder.OWN_COMMANDS).contains(word.group(1)));
  }

  private static String command(String type, String name, String summary) {
    return "%s @CommandName(value = \"%s\", summary = \"%s\") public class %s implements Subcommand%s"
        .formatted(type, name, summary, type, RUN);
  }
}
