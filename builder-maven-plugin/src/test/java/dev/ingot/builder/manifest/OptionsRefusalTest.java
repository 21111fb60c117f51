package dev.ingot.builder.manifest;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the options in {@code dist}, with the words a user reads. */
class OptionsRefusalTest {
  @TempDir Path folder;

  @Test
  void wordsThatAreNotKnown() {
    read(
            "  type: libary",
            "  outputs: [jar, TAR.GZ, exe]",
            "  minimum_stability: \"be\\nta\"",
            "  slim: 'yes'")
        .refused(
            "m.yaml:3:9  MAN-031  'dist.type' is 'libary' (expected: collector, library)",
            "    did you mean 'library'?",
            "m.yaml:4:18  MAN-031  'dist.outputs[1]' is 'TAR.GZ' (expected: jar, thin, tar.gz, zip,"
                + " deb, rpm, runtime, image)",
            "    did you mean 'tar.gz'?",
            "m.yaml:4:26  MAN-031  'dist.outputs[2]' is 'exe' (expected: jar, thin, tar.gz, zip,"
                + " deb, rpm, runtime, image)",
            "    write one of these words",
            "m.yaml:5:22  MAN-005  'dist.minimum_stability' holds a line break or another control"
                + " character",
            "    write it as one line of plain text",
            "m.yaml:6:9  MAN-004  'dist.slim' expects true or false, got string",
            "    write it without quotes");
  }

  @Test
  void valuesListedTwice() {
    read(
            "  outputs: [zip, zip]",
            "  licenses_allowed: [MIT, MIT]",
            "  customizers: [a.B, a.B]",
            "  dependencies: ['a:c:1', {maven: 'a:c:2'}]")
        .refused(
            "m.yaml:3:18  MAN-032  'dist.outputs[1]' is there already: 'zip'",
            "    remove one of the two",
            "m.yaml:4:27  MAN-032  'dist.licenses_allowed[1]' is there already: 'MIT'",
            "    remove one of the two",
            "m.yaml:5:22  MAN-032  'dist.customizers[1]' is there already: 'a.B'",
            "    remove one of the two",
            "m.yaml:6:27  MAN-032  'dist.dependencies[1]' is there already: 'a:c'",
            "    remove one of the two");
  }

  @Test
  void textsOfAnotherForm() {
    read(
            "  license: Apache 2.0",
            "  homepage: acme.example",
            "  size_budget: 8 megabytes",
            "  licenses_allowed: ['MIT OR Apache-2.0']",
            "  customizers: [Acme, com.acme.1A]")
        .refused(
            "m.yaml:3:12  MAN-033  'dist.license' is not written as SPDX writes licences: 'Apache"
                + " 2.0'",
            "    use identifiers of spdx.org/licenses, as in 'Apache-2.0'",
            "m.yaml:4:13  MAN-034  'dist.homepage' is not a web address: 'acme.example'",
            "    write it as in 'https://example.com/collector'",
            "m.yaml:5:16  MAN-035  'dist.size_budget' is not a size: '8 megabytes'",
            "    write a whole number and B, KB or MB, as in '8MB'",
            "m.yaml:6:22  MAN-033  'dist.licenses_allowed[0]' is not written as SPDX writes"
                + " licences: 'MIT OR Apache-2.0'",
            "    use identifiers of spdx.org/licenses, as in 'Apache-2.0'",
            "m.yaml:7:17  MAN-036  'dist.customizers[0]' is not the name of a class in a package:"
                + " 'Acme'",
            "    write it as in 'com.acme.AcmeCustomizer'",
            "m.yaml:7:23  MAN-036  'dist.customizers[1]' is not the name of a class in a package:"
                + " 'com.acme.1A'",
            "    write it as in 'com.acme.AcmeCustomizer'");
  }

  @Test
  void dependenciesThatNameNothing() {
    read(
            "  dependencies:",
            "    - {path: ./nope}",
            "    - {maven: 'a:c:LATEST', version: 1}",
            "    - a:c",
            "    - 12")
        .refused(
            "m.yaml:4:7  MAN-037  'dist.dependencies[0]' names no artifact",
            "    add 'maven: group:artifact:version'",
            "m.yaml:4:14  MAN-019  'dist.dependencies[0].path' does not exist: './nope'",
            "    give a path that exists, relative to the folder of this file",
            "m.yaml:5:15  MAN-013  'dist.dependencies[1].maven' does not name one version for good:"
                + " 'a:c:LATEST'",
            "    give a released version; ranges, snapshots, LATEST and RELEASE change over time",
            "m.yaml:5:29  MAN-003  unknown key 'dist.dependencies[1].version' (expected: maven,"
                + " path)",
            "    remove it",
            "m.yaml:6:7  MAN-012  'dist.dependencies[2]' has no version: 'a:c'",
            "    append ':' and the version",
            "m.yaml:7:7  MAN-004  'dist.dependencies[3]' expects a text, got int",
            "    put the value in quotes");
  }

  @Test
  void dependencyThatIsExcluded() {
    read("  dependencies: ['c:d:1']", "excludes: ['c:d']")
        .refused(
            "m.yaml:4:12  MAN-024  'c:d' is excluded, and listed at m.yaml:3:18",
            "    remove the exclusion or the entry");
  }

  @Test
  void whatOnlyProgramsHave() {
    read("  type: library", "  outputs: [jar, deb]", "  subcommands: [a.B]")
        .refused(
            "m.yaml:4:18  MAN-038  'dist.outputs[1]' has no meaning for a library: 'deb'",
            "    remove it, or set 'dist.type' to 'collector'",
            "m.yaml:5:17  MAN-038  'dist.subcommands' has no meaning for a library: 'a.B'",
            "    remove it, or set 'dist.type' to 'collector'");
  }

  private Reading read(String... lines) {
    return Reading.of(folder, "receivers: [{maven: 'a:b:1'}]\ndist:\n" + String.join("\n", lines));
  }
}
