package dev.ingot.builder.bom;

import dev.ingot.builder.manifest.About;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bill of materials of a distribution in the JSON of CycloneDX 1.6. It holds no time, and its
 * serial number comes from its content: the same distribution gives the same bytes.
 */
final class Sbom {
  private static final Pattern CONTACT = Pattern.compile("(.*?)\\s*<([^<>\\s]+@[^<>\\s]+)>");

  private final Manifest manifest;
  private final Resolution resolution;
  private final String builder;

  private Sbom(Manifest manifest, Resolution resolution, String builder) {
    this.manifest = manifest;
    this.resolution = resolution;
    this.builder = builder;
  }

  /**
   * The text of the file.
   *
   * @param builder {@code group:artifact:version} of the builder
   * @throws IOException when an artifact cannot be read
   */
  static String text(Manifest manifest, Resolution resolution, String builder) throws IOException {
    Sbom sbom = new Sbom(manifest, resolution, builder);
    JsonValue content = sbom.content();
    String serial =
        "urn:uuid:" + UUID.nameUUIDFromBytes(content.print().getBytes(StandardCharsets.UTF_8));
    JsonObject document =
        new JsonObject()
            .put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
            .put("bomFormat", "CycloneDX")
            .put("specVersion", "1.6")
            .put("serialNumber", serial)
            .put("version", 1);
    ((JsonValue.Members) content).members().forEach(document::put);
    return document.build().print();
  }

  private JsonValue content() throws IOException {
    SbomComponents components = new SbomComponents(resolution);
    List<JsonValue> items = new ArrayList<>();
    for (ResolvedArtifact artifact : resolution.artifacts()) {
      items.add(components.component(artifact));
    }
    return new JsonObject()
        .put("metadata", metadata())
        .put("components", new JsonValue.Items(items))
        .put("dependencies", dependencies())
        .put("compositions", compositions())
        .build();
  }

  private JsonValue metadata() {
    String[] part = builder.split(":");
    JsonValue tool =
        new JsonObject()
            .put("type", "application")
            .put("group", part[0])
            .put("name", part[1])
            .put("version", part[2])
            .build();
    JsonValue tools = new JsonObject().put("components", items(tool)).build();
    return new JsonObject().put("tools", tools).put("component", subject()).build();
  }

  private JsonValue subject() {
    Distribution distribution = manifest.distribution();
    About about = manifest.about();
    JsonObject subject =
        new JsonObject()
            .put("type", "application")
            .put("bom-ref", ref())
            .put("group", distribution.group())
            .put("name", distribution.name())
            .put("version", distribution.version())
            .put("description", distribution.description());
    about
        .vendor()
        .ifPresent(name -> subject.put("supplier", new JsonObject().put("name", name).build()));
    about.maintainer().ifPresent(text -> subject.put("authors", items(contact(text))));
    about
        .license()
        .ifPresent(id -> subject.put("licenses", LicenseJson.of(SpdxIds.expression(id))));
    subject.put("purl", ref());
    about.homepage().ifPresent(url -> subject.put("externalReferences", items(website(url))));
    return subject.build();
  }

  private String ref() {
    Distribution distribution = manifest.distribution();
    return Purl.of(distribution.group(), distribution.name(), distribution.version());
  }

  private static JsonValue contact(String text) {
    Matcher contact = CONTACT.matcher(text);
    return contact.matches()
        ? new JsonObject().put("name", contact.group(1)).put("email", contact.group(2)).build()
        : new JsonObject().put("name", text).build();
  }

  private static JsonValue website(String url) {
    return new JsonObject().put("url", url).put("type", "website").build();
  }

  private JsonValue dependencies() {
    List<JsonValue> items = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : new SbomGraph(resolution).edges(ref()).entrySet()) {
      items.add(
          new JsonObject()
              .put("ref", each.getKey())
              .put("dependsOn", JsonValue.texts(each.getValue()))
              .build());
    }
    return new JsonValue.Items(items);
  }

  /** Whether the edges above are all there are: not known of artifacts taken from a lock. */
  private JsonValue compositions() {
    boolean known = !resolution.graph().demands().isEmpty();
    return items(
        new JsonObject()
            .put("aggregate", known ? "complete" : "unknown")
            .put("dependencies", JsonValue.texts(List.of(ref())))
            .build());
  }

  private static JsonValue items(JsonValue... values) {
    return new JsonValue.Items(List.of(values));
  }
}
