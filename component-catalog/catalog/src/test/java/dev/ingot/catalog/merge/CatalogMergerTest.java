package dev.ingot.catalog.merge;

import static dev.ingot.catalog.merge.Fixtures.component;
import static dev.ingot.catalog.merge.Fixtures.files;
import static dev.ingot.catalog.merge.Fixtures.folder;
import static dev.ingot.catalog.merge.Fixtures.formerly;
import static dev.ingot.catalog.merge.Fixtures.jar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.DescriptorJson;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogMergerTest {
  private static final ComponentDescriptor OTLP =
      component(ComponentKind.RECEIVER, "otlp", "example.org/otlpreceiver");
  private static final ComponentDescriptor NOP = component(ComponentKind.RECEIVER, "nop");
  private static final ComponentDescriptor DEBUG = component(ComponentKind.EXPORTER, "debug");
  private static final ComponentDescriptor ENV = component(ComponentKind.PROVIDER, "env");

  @TempDir private Path temp;
  private Path target;

  @BeforeEach
  void target() {
    target = temp.resolve("out");
  }

  @Test
  void componentsOfJarsAndFoldersAreSorted() throws Exception {
    merge(
        jar(temp.resolve("env.jar"), ENV),
        folder(temp.resolve("debug/target/classes"), DEBUG),
        jar(temp.resolve("otlp.jar"), OTLP),
        temp.resolve("missing.jar"),
        jar(temp.resolve("library.jar"), Map.of()),
        folder(temp.resolve("nop"), NOP));

    assertThat(written().keySet())
        .containsExactly(
            "catalog.json",
            "docs/README.md",
            "docs/exporter/debug.md",
            "docs/provider/env.md",
            "docs/receiver/nop.md",
            "docs/receiver/otlp.md",
            "schemas/exporter/debug.json",
            "schemas/receiver/nop.json",
            "schemas/receiver/otlp.json");
    assertThat(DescriptorJson.readAll(text("catalog.json"))).containsExactly(NOP, OTLP, DEBUG, ENV);
    assertThat(text("docs/receiver/otlp.md")).isEqualTo("# page of otlp\n");
    assertThat(text("schemas/exporter/debug.json")).isEqualTo("{\"title\": \"debug\"}\n");
  }

  @Test
  void indexListsKindsInOrder() throws Exception {
    merge(jar(temp.resolve("env.jar"), ENV), jar(temp.resolve("otlp.jar"), OTLP));

    assertThat(text("docs/README.md"))
        .isEqualTo(
            """
            <!-- Made from the catalog; edit the components' config records instead. -->

            # Components

            What a manifest can pick, and how far it can be relied on.

            ## Receivers

            | Type | What it does | Stability | Maven |
            | --- | --- | --- | --- |
            | [`otlp`](receiver-otlp.md) | Is otlp \\| one. | Stable: traces, metrics; Alpha: logs | `g:otlp-receiver:1` |

            ## Providers

            | Type | What it does | Stability | Maven |
            | --- | --- | --- | --- |
            | [`env`](provider-env.md) | Is env \\| one. | Beta | `g:env-provider:1` |
            """);
  }

  @Test
  void orderOfTheClassPathChangesNoByte() throws Exception {
    List<Path> paths =
        new ArrayList<>(
            List.of(
                jar(temp.resolve("a.jar"), ENV),
                jar(temp.resolve("b.jar"), OTLP),
                jar(temp.resolve("c.jar"), NOP)));
    CatalogMerger.merge(paths, target);
    SortedMap<String, String> before = written();
    Collections.reverse(paths);

    CatalogMerger.merge(paths, target);

    assertThat(written()).isEqualTo(before);
  }

  @Test
  void filesOfFormerComponentsGo() throws Exception {
    merge(jar(temp.resolve("env.jar"), ENV), jar(temp.resolve("otlp.jar"), OTLP));
    merge(temp.resolve("env.jar"));

    assertThat(written().keySet())
        .containsExactly("catalog.json", "docs/README.md", "docs/provider/env.md");
  }

  @Test
  void typeIsTakenOnce() throws Exception {
    ComponentDescriptor old = formerly(component(ComponentKind.RECEIVER, "zipkin"), "nop");
    assertRefused(
        """
        components do not go together
        b.jar  CAT-005  receiver type 'otlp' is taken by a.jar
            give one of them another type
        d.jar  CAT-005  receiver type 'nop' is taken by c.jar
            give one of them another type""",
        jar(temp.resolve("a.jar"), OTLP),
        jar(temp.resolve("b.jar"), component(ComponentKind.RECEIVER, "otlp")),
        jar(temp.resolve("c.jar"), NOP),
        jar(temp.resolve("d.jar"), old),
        jar(temp.resolve("e.jar"), component(ComponentKind.EXPORTER, "nop")));
  }

  @Test
  void goModuleIsStoodForOnce() throws Exception {
    assertRefused(
        """
        components do not go together
        b.jar  CAT-006  exporter 'other' stands for Go module example.org/otlpreceiver, as receiver 'otlp' does
            name the module in one of them""",
        jar(temp.resolve("a.jar"), OTLP),
        jar(
            temp.resolve("b.jar"),
            component(ComponentKind.EXPORTER, "other", "example.org/otlpreceiver")));
  }

  @Test
  void brokenJarsAreNamedAllAtOnce() throws Exception {
    Map<String, String> noSchema = files(NOP);
    noSchema.remove("schemas/receiver/nop.json");
    Map<String, String> noPage = files(ENV);
    noPage.remove("docs/provider/env.md");
    Map<String, String> moved = Map.of("components/exporter/x.json", DescriptorJson.write(DEBUG));
    assertRefused(
        """
        components do not go together
        a.jar  CAT-004  schemas/receiver/nop.json is missing
            build it with the catalog processor of this version
        b.jar  CAT-004  docs/provider/env.md is missing
            build it with the catalog processor of this version
        c.jar  CAT-003  descriptor exporter/x.json is that of exporter 'debug'
        d.jar  CAT-002  descriptor exporter/y.json is malformed: member 'kind' is missing
            build it with the catalog processor of this version""",
        jar(temp.resolve("a.jar"), noSchema),
        jar(temp.resolve("b.jar"), noPage),
        jar(temp.resolve("c.jar"), moved),
        jar(temp.resolve("d.jar"), Map.of("components/exporter/y.json", "{}")));
  }

  @Test
  void fileThatIsNoJarIsNamed() throws IOException {
    Path broken = Files.writeString(temp.resolve("broken.jar"), "no zip");

    assertThatThrownBy(() -> merge(broken))
        .isInstanceOf(CatalogException.class)
        .hasMessageStartingWith(
            "components do not go together\nbroken.jar  CAT-001  cannot be read: ");
  }

  @Test
  void classPathWithoutComponentsIsRefused() {
    assertRefused(
        "components do not go together\nclass path  CAT-007  no component was found",
        temp.resolve("missing.jar"));
  }

  @Test
  void moduleIsNamedAsItsFolder() {
    assertThat(ComponentScan.origin(Path.of("a/otlp-receiver/target/classes")))
        .isEqualTo("otlp-receiver");
    assertThat(ComponentScan.origin(Path.of("a/otlp-receiver-1.jar")))
        .isEqualTo("otlp-receiver-1.jar");
  }

  @Test
  void mainTakesTheClassPathOfItsThread() throws Exception {
    URL[] urls = {jar(temp.resolve("env.jar"), ENV).toUri().toURL()};
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls)) {
      Thread.currentThread().setContextClassLoader(loader);
      CatalogMerger.main(new String[] {target.toString()});
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }

    assertThat(DescriptorJson.readAll(text("catalog.json"))).containsExactly(ENV);
    assertThatThrownBy(() -> CatalogMerger.main(new String[0]))
        .hasMessage("expected one argument, the folder to write to");
  }

  private void merge(Path... classPath) throws CatalogException {
    CatalogMerger.merge(List.of(classPath), target);
  }

  private void assertRefused(String message, Path... classPath) {
    assertThatThrownBy(() -> merge(classPath))
        .isInstanceOf(CatalogException.class)
        .hasMessage(message);
    assertThat(target).doesNotExist();
  }

  private String text(String name) throws IOException {
    return Files.readString(target.resolve(name));
  }

  private SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(target)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }
}
