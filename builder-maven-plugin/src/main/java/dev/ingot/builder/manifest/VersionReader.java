package dev.ingot.builder.manifest;

import dev.ingot.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the version of a distribution, or finds it where the manifest says. */
final class VersionReader {
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Source manifest;
  private final Function<String, Optional<String>> environment;
  private final Problems problems;

  VersionReader(
      Source manifest, Function<String, Optional<String>> environment, Problems problems) {
    this.manifest = manifest;
    this.environment = environment;
    this.problems = problems;
  }

  /**
   * A version and where it was found.
   *
   * @param source empty if the manifest gives the version itself
   */
  record Found(String version, Optional<VersionSource> source) {}

  Found read(Fields section) {
    Optional<Text> given = section.version("version");
    Optional<Text> from = section.text("version_from");
    if (given.isPresent() && from.isPresent()) {
      problems.add(Messages.TWO_VERSIONS.at(section.locationOf("version_from")));
    }
    Optional<VersionSource> source = from.flatMap(this::source);
    Optional<Text> version = given.isPresent() ? given : source.flatMap(it -> find(it, from.get()));
    return new Found(
        version
            .filter(text -> text.matches(VERSION, Messages.BAD_VERSION, problems))
            .map(Text::value)
            .orElse(Distribution.DEFAULT_VERSION),
        source);
  }

  private Optional<VersionSource> source(Text from) {
    if (!from.plain(problems)) {
      return Optional.empty();
    }
    String text = from.value();
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    String scheme = colon < 0 ? "" : text.substring(0, colon);
    if (text.equals("pom")) {
      return Optional.of(new VersionSource.Pom(text));
    }
    if (scheme.equals("env") && VARIABLE.matcher(rest).matches()) {
      return Optional.of(new VersionSource.Environment(text, rest));
    }
    if (scheme.equals("file") && !rest.isBlank()) {
      Text path = new Text(from.path(), rest, from.location());
      return manifest
          .paths()
          .existing(path, problems)
          .map(file -> new VersionSource.FirstLine(text, file));
    }
    problems.add(Messages.BAD_VERSION_SOURCE.at(from.location(), from.path(), text));
    return Optional.empty();
  }

  private Optional<Text> find(VersionSource source, Text from) {
    try {
      String version = version(source);
      return Optional.of(new Text(from.path(), version, from.location()));
    } catch (NoVersionException none) {
      String why = String.valueOf(none.getMessage());
      problems.add(Messages.NO_VERSION.at(from.location(), source.text(), why));
      return Optional.empty();
    }
  }

  private String version(VersionSource source) throws NoVersionException {
    if (source instanceof VersionSource.Environment variable) {
      return environment
          .apply(variable.name())
          .filter(value -> !value.isBlank())
          .orElseThrow(() -> new NoVersionException("the environment variable is not set"));
    }
    return source instanceof VersionSource.FirstLine first
        ? firstLine(first.file())
        : PomVersion.nearest(manifest.directory());
  }

  private static String firstLine(Path file) throws NoVersionException {
    if (!Files.isRegularFile(file)) {
      throw new NoVersionException("it is no ordinary file");
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return Optional.ofNullable(reader.readLine())
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .orElseThrow(() -> new NoVersionException("the first line is empty"));
    } catch (CharacterCodingException notText) {
      throw new NoVersionException("it is not UTF-8");
    } catch (IOException unreadable) {
      throw new NoVersionException("it cannot be read");
    }
  }
}
