package dev.ingot.builder.slim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlimmingTest {
  private static final String MAIN = "class Main { public static void main(String[] args) { %s } }";

  @TempDir private Path folder;
  private final Problems problems = new Problems();
  private CompiledJar jar;

  @BeforeEach
  void makeJar() {
    jar = new CompiledJar(folder);
  }

  @Test
  void whatNothingNamesIsLeftOut() throws IOException {
    jar.source("Main", MAIN.formatted("")).source("Other", "class Other { Third third; }");
    jar.source("Third", "class Third {}");

    assertThat(left()).containsExactly("a/Other.class", "a/Third.class");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Other();",
        "Object o = args; if (o instanceof Other) { }",
        "Object o = new Other[0][0];",
        "java.util.function.Supplier<Object> s = Other::new;",
        "System.out.println(Other.class);",
        "Class.forName(\"a.Other\");",
        "Main.class.getResource(\"a/Other\");",
        "class Inner extends Other { }",
        "class Inner { java.util.List<Other> field; }",
        "class Inner { void method(int i, Other o) { } }",
        "class Inner { void method() throws Other { } }",
        "try { System.out.println(); } catch (Other o) { }",
        "@Mark(Other.class) class Inner { }",
      })
  void whatAnythingNamesStays(String use) throws IOException {
    String throwing = use.replace("Class.forName", "try { Class.forName");
    String code = throwing.equals(use) ? use : throwing + " } catch (Exception e) { }";
    jar.source("Main", MAIN.formatted(code))
        .source("Other", "class Other extends RuntimeException { Third third; }")
        .source("Mark", "@interface Mark { Class<?> value(); }")
        .source("Third", "class Third {}")
        .source("Fourth", "class Fourth { Third third; }");

    assertThat(left()).doesNotContain("a/Other.class", "a/Third.class").contains("a/Fourth.class");
  }

  @Test
  void aWordInsideOfALongerStringCounts() throws IOException {
    jar.source("Main", MAIN.formatted("String s = \"tries a.Other, then a.Third.\";"))
        .source("Other", "class Other {}")
        .source("Third", "class Third {}")
        .source("Othe", "class Othe {}");

    assertThat(left()).containsExactly("a/Othe.class");
  }

  @Test
  void aNameThatIsPutTogetherAtRunTimeDoesNotCount() throws IOException {
    jar.source("Main", MAIN.formatted("String s = \"a.\" + args[0] + \"Other\";"))
        .source("Other", "class Other {}");

    assertThat(left()).containsExactly("a/Other.class");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.Other", " a.Other # by reflection", "a.*", "a.**", "# no\n\na.Other"})
  void aKeepFileKeeps(String rule) throws IOException {
    jar.source("Main", MAIN.formatted("")).source("Other", "class Other {}");
    jar.file("META-INF/ingot/keep/other.txt", rule + "\n");

    assertThat(left()).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aFileThatNamesAClassKeepsIt() throws IOException {
    jar.source("Main", MAIN.formatted("")).source("Other", "class Other {}");
    jar.file("META-INF/ingot/components/receiver/other.json", "{\"factory\": \"a.Other\"}");

    assertThat(left()).isEmpty();
  }

  @Test
  void providersStayWithTheirService() throws IOException {
    jar.source("Main", MAIN.formatted("java.util.ServiceLoader.load(Used.class);"))
        .source("Used", "interface Used {}")
        .source("UsedProvider", "class UsedProvider implements Used {}")
        .source("Unused", "interface Unused {}")
        .source("UnusedProvider", "class UnusedProvider implements Unused {}")
        .source("Other", "class Other {}");
    jar.file("META-INF/services/a.Used", "a.UsedProvider\n");
    jar.file("META-INF/services/a.Unused", "a.UnusedProvider\n");
    jar.file("META-INF/services/java.lang.Runnable", "a.Other # of the JDK\n");

    assertThat(left())
        .containsExactly("META-INF/services/a.Unused", "a/Unused.class", "a/UnusedProvider.class");
  }

  @Test
  void variantsForLaterJavaStayWithTheirClass() throws IOException {
    jar.source("Main", MAIN.formatted("new Other();")).source("Other", "class Other {}");
    jar.source("Third", "class Third {}").source("OnlyLater", "class OnlyLater {}");
    SortedMap<String, byte[]> files = jar.compiled();
    files.put("META-INF/versions/21/a/Other.class", bytesNaming(files, "OnlyLater"));
    files.put("META-INF/versions/21/a/OnlyLater.class", files.remove("a/OnlyLater.class"));
    files.put("META-INF/versions/21/a/Third.class", files.get("a/Third.class"));

    assertThat(Slimming.find(files, List.of("a.Main"), "manifest.yaml", problems).orElseThrow())
        .satisfies(
            slimmed ->
                assertThat(slimmed.left())
                    .containsOnlyKeys("META-INF/versions/21/a/Third.class", "a/Third.class"))
        .satisfies(slimmed -> assertThat(slimmed.kept()).isEqualTo(4));
  }

  /** The class OnlyLater names itself; so its bytes stand for a variant that uses it. */
  private static byte[] bytesNaming(SortedMap<String, byte[]> files, String name) {
    return files.get("a/" + name + ".class");
  }

  @Test
  void badRulesAndBadClassesAreNamed() throws IOException {
    jar.source("Main", MAIN.formatted("Class<?> c = Cut.class; c = Odd.class;"))
        .source("Cut", "class Cut {}")
        .source("Odd", "class Odd {}");
    jar.file("META-INF/ingot/keep/other.txt", "a.Main\na.*.Other\n  a.Gone\n");
    SortedMap<String, byte[]> files = jar.compiled();
    files.put("a/Cut.class", Arrays.copyOf(files.get("a/Cut.class"), 40));
    files.put("a/Odd.class", new byte[] {1, 2, 3, 4});

    assertThat(Slimming.find(files, List.of("a.Main"), "manifest.yaml", problems)).isEmpty();
    assertThat(problems.sorted().stream().map(Problem::toString))
        .containsExactly(
            """
            META-INF/ingot/keep/other.txt:2:1  SLM-002  'a.*.Other' does not say which classes to keep
                write the name of a class, or 'com.acme.*' for a package, 'com.acme.**' for all below it""",
            """
            META-INF/ingot/keep/other.txt:3:1  SLM-003  warning: no class in the jar is named 'a.Gone'
                correct the line, or delete it""",
            """
            manifest.yaml  SLM-001  'a/Cut.class' is not a class that can be read: it is cut off
                build without 'slim', or exclude the artifact that brings it""",
            """
            manifest.yaml  SLM-001  'a/Odd.class' is not a class that can be read: it does not begin as a class does
                build without 'slim', or exclude the artifact that brings it""");
  }

  @Test
  void theReportNamesFoldersAndFiles() throws IOException {
    jar.source("Main", MAIN.formatted("")).source("Other", "class Other {}");
    SortedMap<String, byte[]> files = jar.compiled();
    int size = files.get("a/Other.class").length;

    String text =
        Slimming.find(files, List.of("a.Main"), "manifest.yaml", problems).orElseThrow().text();

    assertThat(text)
        .isEqualTo(
            """
            1 files left out, %1$d bytes
            1 classes stay

            a/  1 files, %1$d bytes
            %1$10d  Other.class
            """
                .formatted(size));
  }

  private Set<String> left() throws IOException {
    return Slimming.find(jar.compiled(), List.of("a.Main"), "manifest.yaml", problems)
        .orElseThrow()
        .left()
        .keySet();
  }
}
