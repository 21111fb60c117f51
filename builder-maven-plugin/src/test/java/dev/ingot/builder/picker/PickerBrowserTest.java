package dev.ingot.builder.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ingot.builder.discover.ComponentName;
import dev.ingot.builder.footprint.Footprints;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the page of the documentation as people do; left out without a Chromium. */
class PickerBrowserTest {
  private static final String PAGE = PickerPageTest.PAGE.toAbsolutePath().normalize().toUri() + "";
  private static final String BLANK = "about:blank";
  private static final Footprints FOOTPRINTS = Footprints.load();

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Optional<Path> program = Browser.program();
    assumeTrue(program.isPresent(), "no chromium on the PATH; ci/picker-test installs one");
    browser = Browser.open(program.orElseThrow(), folder.resolve("profile"), BLANK);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void beginWithNothing() {
    load("");
  }

  @Test
  void nothingIsChosenAtFirst() {
    assertThat(text("count")).isEqualTo("0 components");
    assertThat(text("size")).isEqualTo(shown(FOOTPRINTS.engineBytes()));
    assertThat(text("manifest")).isEqualTo("dist:\n  name: otelcol-custom\n\nproviders: []\n");
  }

  @Test
  void searchShowsWhatMatches() {
    type("search", "memory limiter");
    assertThat(visible()).isEqualTo("processor/memory_limiter");

    type("search", "otlpreceiver");
    assertThat(visible()).isEqualTo("receiver/otlp");

    type("search", "zebra");
    assertThat(visible()).isEmpty();
    assertThat(browser.evaluate("document.getElementById('none').hidden").asBoolean()).isFalse();
  }

  @Test
  void kindsCanBeHidden() {
    browser.evaluate("document.getElementById('kind-receivers').click()");

    assertThat(visible()).doesNotContain("receiver/").contains("processor/batch");
  }

  @Test
  void choosingChangesSizeManifestAndAddress() {
    choose("exporter/otlp_grpc");
    String one = text("size");
    assertThat(one).isEqualTo(size("exporter/otlp_grpc"));

    choose("exporter/otlp_http");
    assertThat(text("size")).isEqualTo(size("exporter/otlp_grpc", "exporter/otlp_http"));
    assertThat(text("count")).isEqualTo("2 components");
    assertThat(text("manifest"))
        .contains(
            """
            exporters:
              - maven: dev.ingot.exporter:otlp-grpc-exporter:0.1.0
              - maven: dev.ingot.exporter:otlp-http-exporter:0.1.0
            """);
    assertThat(browser.text("location.hash")).isEqualTo("#c=exporter/otlp_grpc,exporter/otlp_http");

    choose("exporter/otlp_http");
    assertThat(text("size")).isEqualTo(one);
  }

  @Test
  void whatIsSharedCostsOnce() {
    String alone = cost("exporter/otlp_http");
    choose("exporter/otlp_grpc");

    assertThat(alone).endsWith(" MB");
    assertThat(cost("exporter/otlp_http")).endsWith(" kB");
  }

  @Test
  void linkRestoresTheChoice() {
    choose("receiver/otlp");
    choose("provider/env");
    type("name", "otelcol-acme");
    String link = browser.text("location.href");
    String manifest = text("manifest");
    load("");
    assertThat(text("count")).isEqualTo("0 components");

    load(link.substring(link.indexOf('#')));

    assertThat(text("manifest")).isEqualTo(manifest).contains("name: otelcol-acme");
    assertThat(checked("receiver/otlp")).isTrue();
    assertThat(browser.text("document.getElementById('name').value")).isEqualTo("otelcol-acme");
  }

  @Test
  void linkWithOtherThingsInItIsHarmless() {
    load("#c=receiver/otlp,receiver/zebra,%3Cb%3E&name=%3Cscript%3E");

    assertThat(text("count")).isEqualTo("1 component");
    assertThat(text("manifest")).startsWith("dist:\n  name: otelcol-custom\n");
  }

  @Test
  void everyPresetGivesAValidManifest() throws IOException {
    for (String preset : List.of("otlp", "core", "all")) {
      browser.evaluate("document.getElementById('preset-" + preset + "').click()");
      Manifest manifest = read(text("manifest"));

      assertThat(manifest.components().stream().map(ManifestComponent::label))
          .hasSize(Integer.parseInt(text("count").split(" ")[0]));
      assertThat(manifest.distribution().name()).isEqualTo("otelcol-custom");
    }
    assertThat(read(text("manifest")).components()).hasSize(Catalog.load().components().size());
  }

  @Test
  void everyNameThatIsTakenGivesAValidManifest() throws IOException {
    choose("receiver/otlp");
    for (String name : List.of("123", "1.10", "true", "null", "a.b_c-d", "1e3")) {
      type("name", name);
      assertThat(read(text("manifest")).distribution().name()).isEqualTo(name);
    }
  }

  @Test
  void badNameIsToldAndNotTaken() {
    type("name", "a b");

    assertThat(text("name-error")).startsWith("Letters, digits");
    assertThat(browser.text("document.getElementById('name').getAttribute('aria-invalid')"))
        .isEqualTo("true");
    assertThat(text("manifest")).contains("name: otelcol-custom");
  }

  @Test
  void keyboardAloneIsEnough() {
    browser.evaluate("document.querySelector('li[data-name=\"processor/batch\"] input').focus()");
    browser.key(" ", "Space", 32);

    assertThat(checked("processor/batch")).isTrue();
    assertThat(text("manifest")).contains("batch-processor");
  }

  @Test
  void everyControlHasAName() {
    String nameless =
        """
        [...document.querySelectorAll('input, button, pre')]
          .filter(each => !(each.labels && each.labels.length && each.labels[0].textContent.trim())
            && !each.textContent.trim() && !each.getAttribute('aria-label'))
          .map(each => each.outerHTML).join()\
        """;

    assertThat(browser.text(nameless)).isEmpty();
  }

  @Test
  void colorsFollowTheSystem() {
    String light = background("light");

    assertThat(background("dark")).isNotEqualTo(light);
  }

  @Test
  void nothingWasRequested() {
    assertThat(browser.evaluate("performance.getEntriesByType('resource').length").asInt())
        .isZero();
  }

  private static String background(String scheme) {
    ObjectNode media = new ObjectMapper().createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    browser.send("Emulation.setEmulatedMedia", media);
    return browser.text("getComputedStyle(document.body).backgroundColor");
  }

  /** Loads the page anew, with that behind its address. */
  private static void load(String hash) {
    navigate(BLANK);
    await("location.href === 'about:blank'");
    navigate(PAGE + hash);
    await("document.readyState === 'complete' && !!document.getElementById('manifest')");
  }

  private static void navigate(String address) {
    browser.send("Page.navigate", new ObjectMapper().createObjectNode().put("url", address));
  }

  /** Asks until it is so; the browser loads pages in its own time. */
  private static void await(String condition) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!browser.evaluate(condition).asBoolean()) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static void choose(String name) {
    browser.evaluate("document.querySelector('li[data-name=\"" + name + "\"] input').click()");
  }

  private static boolean checked(String name) {
    String box = "document.querySelector('li[data-name=\"" + name + "\"] input')";
    return browser.evaluate(box + ".checked").asBoolean();
  }

  private static String cost(String name) {
    String item = "document.querySelector('li[data-name=\"" + name + "\"]')";
    return browser.text(item + ".querySelector('.cost').textContent");
  }

  private static String visible() {
    return browser.text(
        "[...document.querySelectorAll('li')].filter(each => each.offsetParent)"
            + ".map(each => each.dataset.name).join()");
  }

  private static void type(String id, String text) {
    browser.evaluate(
        "(() => { const field = document.getElementById('%s'); field.value = '%s';"
                .formatted(id, text)
            + " field.dispatchEvent(new Event('input')); })()");
  }

  private static String text(String id) {
    return browser.text("document.getElementById('" + id + "').textContent");
  }

  private static String size(String... names) {
    List<String> modules =
        Catalog.load().components().stream()
            .filter(each -> List.of(names).contains(ComponentName.of(each)))
            .map(ComponentName::module)
            .toList();
    return shown(FOOTPRINTS.engineBytes() + FOOTPRINTS.addedBytes(modules));
  }

  private static String shown(long bytes) {
    return bytes >= 1_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : (bytes + 999) / 1000 + " kB";
  }

  private static Manifest read(String text) throws IOException {
    Problems problems = new Problems();
    Path file = Files.writeString(folder.resolve("manifest.yaml"), text);
    Optional<Manifest> manifest = ManifestReader.read(file, "manifest.yaml", problems);
    assertThat(problems.toString()).isEmpty();
    return manifest.orElseThrow();
  }
}
