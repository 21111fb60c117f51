package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of a manifest, with the words a user reads. */
class RefusalTest {
  private static final String KEYS =
      "dist, receivers, processors, exporters, connectors, extensions, providers, replaces,"
          + " excludes, include, conf_resolver, converters, telemetry";

  @TempDir Path folder;

  @Test
  void emptyFile() {
    read("# nothing")
        .refused(
            "m.yaml  MAN-002  the manifest is empty: there is nothing to build",
            "    begin with 'dist:' and list components under 'receivers:' and 'exporters:'");
  }

  @Test
  void unknownKeySuggestsNearest() {
    read("recievers:", "  - maven: a:b:1", "exporters: [{maven: 'a:c:1'}]")
        .refused(
            "m.yaml:1:1  MAN-003  unknown key 'recievers' (expected: " + KEYS + ")",
            "    did you mean 'receivers'?");
  }

  @Test
  void unknownKeyWithoutNeighbourIsToBeRemoved() {
    read("exporters: [{maven: 'a:c:1', color: red}]")
        .refused(
            "m.yaml:1:30  MAN-003  unknown key 'exporters[0].color'"
                + " (expected: maven, gomod, import, name, path)",
            "    remove it");
  }

  @Test
  void keysAreLowerCase() {
    read("Dist: {name: x}", "exporters: [{Maven: 'a:c:1'}]")
        .refused(
            "m.yaml:1:1  MAN-003  unknown key 'Dist' (expected: " + KEYS + ")",
            "    did you mean 'dist'?",
            "m.yaml:2:13  MAN-015  'exporters[0]' names no component",
            "    add 'maven: group:artifact:version' or 'gomod: module version'",
            "m.yaml:2:14  MAN-003  unknown key 'exporters[0].Maven'"
                + " (expected: maven, gomod, import, name, path)",
            "    did you mean 'maven'?");
  }

  @Test
  void wrongTypes() {
    read(
            "dist: {name: 12, cgo_enabled: 'true', description: [a]}",
            "receivers: {maven: 'a:b:1'}",
            "exporters: [a:b:1]")
        .refused(
            "m.yaml:1:7  MAN-027  warning: without meaning here: dist.cgo_enabled",
            "    keep it for the Go builder, or remove it",
            "m.yaml:1:14  MAN-004  'dist.name' expects a text, got int",
            "    put the value in quotes",
            "m.yaml:1:31  MAN-004  'dist.cgo_enabled' expects true or false, got string",
            "    write it without quotes",
            "m.yaml:1:52  MAN-004  'dist.description' expects a text, got list",
            "    write one text",
            "m.yaml:2:12  MAN-004  'receivers' expects a list, got map",
            "    begin each entry with '- '",
            "m.yaml:3:13  MAN-004  'exporters[0]' expects a map, got string",
            "    write it as a map of the keys maven, gomod, import, name, path");
  }

  @Test
  void fileThatIsAList() {
    read("- a")
        .refused(
            "m.yaml:1:1  MAN-004  'file' expects a map, got list",
            "    write it as a map of the keys " + KEYS);
  }

  @Test
  void lineBreakInAnEntryInjectsNothing() {
    read("exporters: [{maven: 'a:b:1'}]", "replaces: [\"a:c => a:c:2\\nx\"]")
        .refused(
            "m.yaml:2:12  MAN-005  'replaces[0]' holds a line break or another control character",
            "    write it as one line of plain text");
  }

  @Test
  void nothingIsExpanded() {
    read("dist: {version: '${VER}'}", "exporters: [{maven: 'a:b:${V}'}]")
        .refused(
            "m.yaml:1:17  MAN-006  'dist.version' holds '${', but a manifest is not expanded:"
                + " ${VER}",
            "    write the value itself",
            "m.yaml:2:21  MAN-006  'exporters[0].maven' holds '${', but a manifest is not expanded:"
                + " a:b:${V}",
            "    write the value itself");
  }

  @Test
  void illegalNames() {
    read(
            "dist: {name: a/b, group: a..b, version: 'a b'}",
            "exporters: [{maven: 'a:b:1'}]",
            "conf_resolver: {default_uri_scheme: x}")
        .refused(
            "m.yaml:1:14  MAN-007  'dist.name' is not a name for a file and a Maven artifact:"
                + " 'a/b'",
            "    use letters, digits, '.', '_' and '-', beginning with a letter or digit, at most"
                + " 100",
            "m.yaml:1:26  MAN-008  'dist.group' is not a Maven group: 'a..b'",
            "    use words of letters, digits, '_' and '-' with dots between them, as in"
                + " 'com.acme.telemetry'",
            "m.yaml:1:41  MAN-009  'dist.version' is not a version: 'a b'",
            "    use letters, digits, '.', '_', '+' and '-', as in '1.4.0'",
            "m.yaml:3:37  MAN-010  'conf_resolver.default_uri_scheme' is not a scheme: 'x'",
            "    use at least two letters, digits, '+', '.' and '-', beginning with a letter, as in"
                + " 'env'");
  }

  @Test
  void badCoordinates() {
    read(
            "exporters:",
            "  - maven: a",
            "  - maven: a:b",
            "  - maven: 'a:b:'",
            "  - maven: a:b:[1,2)",
            "  - maven: a:b:1-SNAPSHOT",
            "  - maven: a:b:LATEST",
            "  - maven: 'a b:c:1'",
            "  - maven: a:b:jar:1")
        .refused(
            "m.yaml:2:12  MAN-011  'exporters[0].maven' is not 'group:artifact:version': 'a'",
            "    write Maven coordinates, as in 'dev.ingot.receiver:otlp-receiver:0.1.0'",
            "m.yaml:3:12  MAN-012  'exporters[1].maven' has no version: 'a:b'",
            "    append ':' and the version",
            "m.yaml:4:12  MAN-012  'exporters[2].maven' has no version: 'a:b:'",
            "    append the version",
            "m.yaml:5:12  MAN-013  'exporters[3].maven' does not name one version for good:"
                + " 'a:b:[1,2)'",
            "    give a released version; ranges, snapshots, LATEST and RELEASE change over time",
            "m.yaml:6:12  MAN-013  'exporters[4].maven' does not name one version for good:"
                + " 'a:b:1-SNAPSHOT'",
            "    give a released version; ranges, snapshots, LATEST and RELEASE change over time",
            "m.yaml:7:12  MAN-013  'exporters[5].maven' does not name one version for good:"
                + " 'a:b:LATEST'",
            "    give a released version; ranges, snapshots, LATEST and RELEASE change over time",
            "m.yaml:8:12  MAN-011  'exporters[6].maven' is not 'group:artifact:version': 'a b:c:1'",
            "    write Maven coordinates, as in 'dev.ingot.receiver:otlp-receiver:0.1.0'",
            "m.yaml:9:12  MAN-011  'exporters[7].maven' is not 'group:artifact:version':"
                + " 'a:b:jar:1'",
            "    write Maven coordinates, as in 'dev.ingot.receiver:otlp-receiver:0.1.0'");
  }

  @Test
  void badGoModules() {
    read(
            "exporters:",
            "  - gomod: example.com/a",
            "  - gomod: example.com/a  v1.0.0",
            "  - gomod: example.com/a notaversion",
            "  - gomod: example.com/a v1.0.0",
            "    import: 'a b'",
            "    name: 1a")
        .refused(
            "m.yaml:2:12  MAN-012  'exporters[0].gomod' has no version: 'example.com/a'",
            "    append a space and the version",
            "m.yaml:3:12  MAN-014  'exporters[1].gomod' is not a Go module and a version with one"
                + " space between them: 'example.com/a  v1.0.0'",
            "    write it as in 'go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0'",
            "m.yaml:4:12  MAN-014  'exporters[2].gomod' is not a Go module and a version with one"
                + " space between them: 'example.com/a notaversion'",
            "    write it as in 'go.opentelemetry.io/collector/receiver/otlpreceiver v0.159.0'",
            "m.yaml:6:13  MAN-030  'exporters[3].import' is not a Go import path: 'a b'",
            "    write it as in 'go.opentelemetry.io/collector/receiver/otlpreceiver'",
            "m.yaml:7:11  MAN-017  'exporters[3].name' is not a Go import alias: '1a'",
            "    use letters, digits and '_', no keyword of Go, not beginning with a digit");
  }

  @Test
  void entriesThatNameNoComponent() {
    read("exporters: [~, {import: x}]", "telemetry: {import: x}", "converters: [{name: x}]")
        .refused(
            "m.yaml:1:13  MAN-015  'exporters[0]' names no component",
            "    add 'maven: group:artifact:version' or 'gomod: module version'",
            "m.yaml:1:16  MAN-015  'exporters[1]' names no component",
            "    add 'maven: group:artifact:version' or 'gomod: module version'",
            "m.yaml:2:12  MAN-029  'telemetry' names no Go module",
            "    add 'gomod: module version', or remove the entry, which has no effect here",
            "m.yaml:3:14  MAN-029  'converters[0]' names no Go module",
            "    add 'gomod: module version', or remove the entry, which has no effect here");
  }

  @Test
  void duplicateComponents() {
    read(
            "exporters:",
            "  - maven: a:b:1",
            "  - maven: a:b:2",
            "  - gomod: example.com/a v1.0.0",
            "  - gomod: example.com/a v1.1.0")
        .refused(
            "m.yaml:3:5  MAN-016  'a:b' is listed twice under 'exporters', first in line 2",
            "    remove one of the two",
            "m.yaml:5:5  MAN-016  'example.com/a' is listed twice under 'exporters', first in line"
                + " 4",
            "    remove one of the two");
  }

  @Test
  void clashOfAGivenName() {
    read(
            "exporters:",
            "  - gomod: example.com/a/foo v1.0.0",
            "  - gomod: example.com/b v1.0.0",
            "    name: foo",
            "  - gomod: example.com/c v1.0.0",
            "    name: same",
            "processors:",
            "  - gomod: example.com/d v1.0.0",
            "    name: same")
        .refused(
            "m.yaml:3:5  MAN-018  the name 'foo' is taken already by 'example.com/a/foo v1.0.0' in"
                + " line 2",
            "    choose another name",
            "m.yaml:8:5  MAN-018  the name 'same' is taken already by 'example.com/c v1.0.0' in"
                + " line 5",
            "    choose another name");
  }

  @Test
  void manyClashesAreOneProblemEach() {
    StringBuilder text = new StringBuilder("exporters:\n");
    for (int i = 0; i < 5000; i++) {
      text.append("- {gomod: example.com/a%d v1.0.0, name: same}\n".formatted(i));
    }

    assertThat(read(text.toString()).problems().sorted()).hasSize(4999);
  }

  @Test
  void pathsThatDoNotExist() {
    read(
            "exporters:",
            "  - maven: a:b:1",
            "    path: ./nope",
            "replaces: ['c:d => ../nope']",
            "include: [nope.yaml]")
        .refused(
            "m.yaml:3:11  MAN-019  'exporters[0].path' does not exist: './nope'",
            "    give a path that exists, relative to the folder of this file",
            "m.yaml:4:12  MAN-019  'replaces[0]' does not exist: '../nope'",
            "    give a path that exists, relative to the folder of this file",
            "m.yaml:5:11  MAN-019  'include[0]' does not exist: 'nope.yaml'",
            "    give a path that exists, relative to the folder of this file");
  }

  @Test
  void badReplacements() {
    read(
            "exporters: [{maven: 'a:b:1'}]",
            "replaces:",
            "  - bogus line",
            "  - c:d => c:d",
            "  - c:d:1 => c:d:2",
            "  - dependency: e:f",
            "  - g:h => g:h:1",
            "  - g:h => g:h:2")
        .refused(
            "m.yaml:3:5  MAN-020  'replaces[0]' is not a replacement: 'bogus line'",
            "    write 'group:artifact => group:artifact:version' or 'group:artifact => ./path'",
            "m.yaml:4:5  MAN-012  'replaces[1]' has no version: 'c:d'",
            "    append ':' and the version",
            "m.yaml:5:5  MAN-020  'replaces[2]' is not a replacement: 'c:d:1 => c:d:2'",
            "    write 'group:artifact => group:artifact:version' or 'group:artifact => ./path'",
            "m.yaml:6:5  MAN-020  'replaces[3]' is not a replacement: 'e:f => '",
            "    write 'group:artifact => group:artifact:version' or 'group:artifact => ./path'",
            "m.yaml:8:5  MAN-021  'g:h' is replaced twice, first at m.yaml:7:5",
            "    remove one of the two");
  }

  @Test
  void badExclusions() {
    read(
            "exporters: [{maven: 'a:b:1'}]",
            "replaces: ['c:d => e:f:1']",
            "excludes: ['g:h:1', 'i:j', 'i:j', 'a:b', 'e:f']")
        .refused(
            "m.yaml:3:12  MAN-022  'excludes[0]' is not an exclusion: 'g:h:1'",
            "    write 'group:artifact'",
            "m.yaml:3:28  MAN-023  'i:j' is excluded twice, first at m.yaml:3:21",
            "    remove one of the two",
            "m.yaml:3:35  MAN-024  'a:b' is excluded, and listed at m.yaml:1:13",
            "    remove the exclusion or the entry",
            "m.yaml:3:42  MAN-024  'e:f' is excluded, and listed at m.yaml:2:12",
            "    remove the exclusion or the entry");
  }

  @Test
  void sharedReplacementNeedsAReason() throws IOException {
    Files.writeString(
        folder.resolve("shared.yaml"),
        "replaces:\n"
            + "  - a:b => a:b:2\n"
            + "  - {dependency: 'c:d', replacement: 'c:d:1', reason: ' '}\n");

    read("exporters: [{maven: 'x:y:1'}]", "include: [shared.yaml]")
        .refused(
            "shared.yaml:2:5  MAN-025  'replaces[0]' gives no reason, which a shared file must",
            "    write it as 'dependency:', 'replacement:' and 'reason:', why and until when",
            "shared.yaml:3:5  MAN-025  'replaces[1]' gives no reason, which a shared file must",
            "    write it as 'dependency:', 'replacement:' and 'reason:', why and until when");
  }

  @Test
  void longModuleIsReadWithoutHarm() {
    read("exporters: [{gomod: '" + "a/".repeat(2000) + "a'}]")
        .refused(
            "m.yaml:1:21  MAN-012  'exporters[0].gomod' has no version: '"
                + "a/".repeat(2000)
                + "a'",
            "    append a space and the version");
  }

  @Test
  void textsThatAreTooLong() {
    read(
            "dist: {description: " + "x".repeat(4097) + "}",
            "exporters: [{gomod: " + "a/".repeat(100_000) + "}]")
        .refused(
            "m.yaml:1:21  MAN-026  'dist.description' has 4097 characters, more than 4096",
            "    write a shorter text",
            "m.yaml:2:21  MAN-026  'exporters[0].gomod' has 200000 characters, more than 4096",
            "    write a shorter text");
  }

  private Reading read(String... lines) {
    return Reading.of(folder, lines);
  }
}
