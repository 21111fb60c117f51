package dev.ingot.builder.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.builder.footprint.Footprints.Artifact;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.merged.Catalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FootprintsTest {
  private static final Footprints SMALL =
      footprints(Map.of("g:engine", 10L, "g:net", 1_000_000L, "g:a", 1L, "g:b", 2L));

  @Test
  void sharedArtifactsCountOnce() {
    assertThat(SMALL.engineBytes()).isEqualTo(10);
    assertThat(SMALL.addedBytes(List.of("g:a"))).isEqualTo(1_000_001);
    assertThat(SMALL.addedBytes(List.of("g:a", "g:b", "g:unknown"))).isEqualTo(1_000_003);
    assertThat(SMALL.ownBytes("g:b")).contains(2L);
    assertThat(SMALL.licence("g:b")).contains("MIT");
    assertThat(SMALL.licence("g:unknown")).isEmpty();
  }

  @Test
  void jsonIsReadAsWritten() throws JsonException {
    assertThat(Footprints.read(SMALL.json())).isEqualTo(SMALL);
  }

  @Test
  void damagedJsonIsRefused() {
    assertThatThrownBy(() -> Footprints.read("{\"engine\": 1}"))
        .isInstanceOf(JsonException.class)
        .hasMessage("'artifacts' is no object");
    assertThatThrownBy(
            () ->
                Footprints.read(
                    "{\"engine\": [], \"artifacts\": {\"g:a\": {}}, \"components\": {}}"))
        .isInstanceOf(JsonException.class)
        .hasMessage("the bytes of 'g:a' are no number");
  }

  @Test
  void everyComponentOfTheCatalogIsMeasured() {
    Footprints all = Footprints.load();

    assertThat(Catalog.load().components())
        .allSatisfy(
            each -> {
              String coordinates = each.coordinates();
              String module = coordinates.substring(0, coordinates.lastIndexOf(':'));
              assertThat(all.components()).containsKey(module);
              assertThat(all.artifacts())
                  .containsKeys(all.components().get(module).toArray(String[]::new));
            });
    assertThat(all.engineBytes()).isPositive();
  }

  @Test
  void smallChangesOfSizeAreNoDrift() {
    Map<String, Long> sizes =
        new TreeMap<>(Map.of("g:engine", 4_000L, "g:net", 1_090_000L, "g:a", 1L, "g:b", 2L));

    assertThat(Drift.between(SMALL, footprints(sizes))).isEmpty();
  }

  @Test
  void everythingElseIsDrift() {
    Map<String, Long> sizes =
        new TreeMap<>(Map.of("g:engine", 10L, "g:net", 1_200_000L, "g:a", 1L));
    sizes.put("g:new", 5L);

    assertThat(Drift.between(SMALL, footprints(sizes)))
        .containsExactly("gone: g:b", "g:net has 1200000 bytes instead of 1000000", "new: g:new");
  }

  private static Footprints footprints(Map<String, Long> sizes) {
    TreeMap<String, Artifact> artifacts = new TreeMap<>();
    sizes.forEach((module, bytes) -> artifacts.put(module, new Artifact(bytes, "MIT")));
    return new Footprints(
        List.of("g:engine"),
        artifacts,
        new TreeMap<>(Map.of("g:a", List.of("g:a", "g:net"), "g:b", List.of("g:b", "g:net"))));
  }
}
