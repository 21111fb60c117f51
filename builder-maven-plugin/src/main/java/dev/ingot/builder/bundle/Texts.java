package dev.ingot.builder.bundle;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.codegen.Template;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Launcher;
import java.util.Map;

/** The texts that come with a collector. */
final class Texts {
  private final Cast cast;
  private final Place place;

  Texts(Cast cast, Place place) {
    this.cast = cast;
    this.place = place;
  }

  /** The unit of systemd, in whose texts {@code %} has a meaning. */
  String service() {
    String program = place.archive() ? place.program() + "/bin/" + cast.name() : program();
    return fill("packaging/service", place.absolute(program), description().replace("%", "%%"));
  }

  String environment() {
    return fill("packaging/environment", program(), description());
  }

  String archiveReadme() {
    return fill("packaging/README.md", program(), description());
  }

  String packageReadme() {
    return fill("packaging/package-README.md", program(), description());
  }

  private String program() {
    return "usr/bin/" + cast.name();
  }

  private String description() {
    return Summary.of(cast.distribution());
  }

  private String fill(String template, String program, String description) {
    return Template.of(template)
        .fill(
            Map.of(
                "marker", GeneratedTree.MARKER,
                "name", cast.name(),
                "version", cast.distribution().version(),
                "description", description,
                "user", ServiceUser.of(cast.name()),
                "variable", Launcher.variable(cast.name()),
                "program", program,
                "config", place.absolute(place.config()),
                "environment", place.absolute(place.environment())));
  }
}
