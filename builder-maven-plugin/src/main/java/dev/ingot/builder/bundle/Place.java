package dev.ingot.builder.bundle;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.output.Cast;

/**
 * Where the files of a collector lie.
 *
 * @param archive whether it is an archive, and no package
 * @param program the folder that has {@code bin} and {@code lib}
 * @param config the configuration
 * @param environment the environment of the service
 * @param unit the service
 * @param share the folder for what is neither program nor document
 * @param documents the folder for what people read
 * @param installed the folder that the service finds this in, with a slash at its end
 */
record Place(
    boolean archive,
    String program,
    String config,
    String environment,
    String unit,
    String share,
    String documents,
    String installed) {

  static Place archive(Cast cast) {
    String top = cast.name() + "-" + cast.distribution().version();
    return new Place(
        true,
        top,
        top + "/etc/config.yaml",
        top + "/etc/environment",
        top + "/systemd/" + cast.name() + ".service",
        top + "/share",
        top,
        "/opt/" + cast.name() + "/");
  }

  static Place root(Cast cast) {
    String name = cast.name();
    return new Place(
        false,
        "usr/share/" + name,
        "etc/" + name + "/config.yaml",
        "etc/" + name + "/environment",
        "usr/lib/systemd/system/" + name + ".service",
        "usr/share/" + name,
        "usr/share/doc/" + name,
        "/");
  }

  /** The schema as the configuration names it for editors. */
  String schemaFromConfig() {
    return archive ? "../share/config.schema.json" : "file:///" + share + "/config.schema.json";
  }

  int secret() {
    return archive ? Fixed.FILE : Bundle.secret();
  }

  String readme(Texts texts) {
    return archive ? texts.archiveReadme() : texts.packageReadme();
  }

  /** A path as the service names it. */
  String absolute(String path) {
    return installed + (archive ? path.substring(path.indexOf('/') + 1) : path);
  }
}
