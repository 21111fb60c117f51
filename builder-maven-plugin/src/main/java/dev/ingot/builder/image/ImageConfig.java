package dev.ingot.builder.image;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.output.Cast;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an image says of itself and of how it is started.
 *
 * <p>Source: OCI Image Format Specification 1.1, "Image Configuration" and "Annotations".
 *
 * @param cast the collector
 * @param architecture for which processors it is: {@code amd64}
 * @param listening where its configuration listens
 */
record ImageConfig(Cast cast, String architecture, Listening listening) {
  /** The user and group that it runs as. */
  static final int USER = 10001;

  private static final String CREATED =
      Fixed.TIME.atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_INSTANT);

  /** Where the program lies in the image. */
  static String program(String name) {
    return "/opt/" + name;
  }

  /** The text for an image of these layers, upon the base's. */
  String text(BaseImage base, List<Blobs.Written> layers) {
    List<JsonValue> diffs = new ArrayList<>(base.config().at("rootfs").at("diff_ids").items());
    List<JsonValue> history = new ArrayList<>(base.config().at("history").items());
    for (Blobs.Written layer : layers) {
      diffs.add(new JsonValue.Text(layer.diffId()));
      history.add(
          new JsonObject()
              .put("created", CREATED)
              .put("created_by", "ingot: " + layer.comment())
              .build());
    }
    return new JsonObject()
        .put("created", CREATED)
        .putText("author", cast.manifest().about().maintainer())
        .put("architecture", architecture)
        .put("os", "linux")
        .put("config", start(base))
        .put(
            "rootfs",
            new JsonObject()
                .put("type", "layers")
                .put("diff_ids", new JsonValue.Items(diffs))
                .build())
        .put("history", new JsonValue.Items(history))
        .build()
        .print();
  }

  private JsonValue start(BaseImage base) {
    String name = cast.name();
    JsonObject ports = new JsonObject();
    listening.ports().forEach(port -> ports.put(port + "/tcp", new JsonObject().build()));
    return new JsonObject()
        .put("User", USER + ":" + USER)
        .put("ExposedPorts", ports.build())
        .put("Env", JsonValue.texts(environment(base)))
        .put(
            "Entrypoint",
            JsonValue.texts(
                List.of(
                    program(name) + "/jre/bin/java", "@" + program(name) + "/lib/java.options")))
        .put("Cmd", JsonValue.texts(List.of("--config", "/etc/" + name + "/config.yaml")))
        .put("WorkingDir", "/var/lib/" + name)
        .put("Labels", texts(labels()))
        .put("StopSignal", "SIGTERM")
        .build();
  }

  private List<String> environment(BaseImage base) {
    SortedMap<String, String> all = new TreeMap<>();
    all.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    all.put("MALLOC_ARENA_MAX", "2");
    for (JsonValue given : base.config().at("config").at("Env").items()) {
      String[] pair = new Json(given).text().split("=", 2);
      all.put(pair[0], pair.length == 2 ? pair[1] : "");
    }
    all.putAll(listening.variables());
    return all.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
  }

  /** What registries show. */
  SortedMap<String, String> labels() {
    SortedMap<String, String> labels = new TreeMap<>();
    String prefix = "org.opencontainers.image.";
    labels.put(prefix + "title", cast.name());
    labels.put(prefix + "version", cast.distribution().version());
    labels.put(prefix + "description", cast.distribution().description());
    labels.put(prefix + "created", CREATED);
    cast.manifest().about().license().ifPresent(text -> labels.put(prefix + "licenses", text));
    cast.manifest().about().vendor().ifPresent(text -> labels.put(prefix + "vendor", text));
    cast.manifest().about().maintainer().ifPresent(text -> labels.put(prefix + "authors", text));
    cast.manifest().about().homepage().ifPresent(text -> labels.put(prefix + "url", text));
    return labels;
  }

  static JsonValue texts(Map<String, String> map) {
    JsonObject object = new JsonObject();
    map.forEach(object::put);
    return object.build();
  }
}
