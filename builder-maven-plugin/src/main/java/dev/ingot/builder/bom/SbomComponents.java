package dev.ingot.builder.bom;

import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.resolve.Demand;
import dev.ingot.builder.resolve.Replaced;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The artifacts of a distribution as components of an SBOM. */
final class SbomComponents {
  private final Resolution resolution;

  SbomComponents(Resolution resolution) {
    this.resolution = resolution;
  }

  JsonValue component(ResolvedArtifact artifact) throws IOException {
    String purl = Purl.of(artifact);
    JsonObject component =
        new JsonObject()
            .put("type", "library")
            .put("bom-ref", purl)
            .put("group", artifact.group())
            .put("name", artifact.artifact())
            .put("version", artifact.version())
            .put("scope", "required");
    if (!artifact.workspace()) {
      component.put("hashes", hashes(artifact));
    }
    List<License> licenses = Licenses.of(artifact);
    if (!licenses.isEmpty()) {
      component.put("licenses", LicenseJson.of(licenses));
    }
    component.put("purl", purl);
    List<Replaced> replaced = resolution.replacedBy(artifact);
    if (!replaced.isEmpty()) {
      component.put("pedigree", pedigree(replaced));
    }
    List<JsonValue> properties = properties(artifact, replaced);
    if (!properties.isEmpty()) {
      component.put("properties", new JsonValue.Items(properties));
    }
    return component.build();
  }

  /** Of a release only: the bytes of what this machine built change with its sources. */
  private JsonValue hashes(ResolvedArtifact artifact) throws IOException {
    String content = resolution.hashes().of(artifact.file());
    JsonObject hash = new JsonObject().put("alg", "SHA-256").put("content", content);
    return new JsonValue.Items(List.of(hash.build()));
  }

  /** What the artifact stands in for, in the versions that were asked for, and why. */
  private JsonValue pedigree(List<Replaced> replaced) {
    List<JsonValue> ancestors = new ArrayList<>();
    for (Replaced each : replaced) {
      for (String version : versions(each.module())) {
        Replacement of = each.replacement();
        ancestors.add(
            new JsonObject()
                .put("type", "library")
                .put("group", of.group())
                .put("name", of.artifact())
                .put("version", version)
                .put("purl", Purl.of(of.group(), of.artifact(), version))
                .build());
      }
    }
    String notes =
        replaced.stream()
            .flatMap(each -> each.replacement().reason().stream())
            .distinct()
            .collect(Collectors.joining("\n"));
    JsonObject pedigree = new JsonObject();
    if (!ancestors.isEmpty()) {
      pedigree.put("ancestors", new JsonValue.Items(ancestors));
    }
    return pedigree.put("notes", notes.isEmpty() ? "replaced by the manifest" : notes).build();
  }

  private TreeSet<String> versions(String module) {
    return resolution.graph().of(module).stream()
        .map(Demand::version)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<JsonValue> properties(ResolvedArtifact artifact, List<Replaced> replaced) {
    List<JsonValue> properties = new ArrayList<>();
    resolution.components().stream()
        .filter(component -> component.artifact().equals(artifact))
        .map(each -> each.descriptor().kind().word() + "/" + each.descriptor().type())
        .distinct()
        .sorted()
        .forEach(id -> properties.add(property("ingot:component", id)));
    replaced.stream()
        .map(Replaced::module)
        .distinct()
        .forEach(module -> properties.add(property("ingot:replaces", module)));
    if (artifact.workspace()) {
      properties.add(property("ingot:built", "with the distribution"));
    }
    return properties;
  }

  private static JsonValue property(String name, String value) {
    return new JsonObject().put("name", name).put("value", value).build();
  }
}
