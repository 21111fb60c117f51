package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.archive.Command;
import dev.ingot.builder.deb.DebPacker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebTest {
  @TempDir Path directory;
  private ProjectFixture project;

  @BeforeEach
  void pack() throws IOException {
    Command.require("dpkg-deb", "apt-get install dpkg");
    project = new ProjectFixture(directory);
    project.dist(
        """
        outputs: [deb]
        description: All of "it"
        license: Apache-2.0
        vendor: Acme
        maintainer: Acme Telemetry <telemetry@acme.example>
        homepage: https://acme.example/collector
        """);
    Files.writeString(project.folder().resolve("config.yaml"), "receivers:\n  alpha:\n");
    Files.writeString(project.folder().resolve("LICENSE"), "Do as you like.\n");
    assertThat(project.build(new DebPacker()).sorted()).isEmpty();
  }

  @Test
  void thePackageSaysWhatItIs() {
    assertThat(dpkgDeb("--field").replaceFirst("Installed-Size: \\d+\n", "Installed-Size: N\n"))
        .isEqualTo(
            """
            Package: one
            Version: 1.10
            Architecture: all
            Maintainer: Acme Telemetry <telemetry@acme.example>
            Installed-Size: N
            Depends: default-jre-headless (>= 2:1.17) | java17-runtime-headless, passwd
            Section: net
            Priority: optional
            Homepage: https://acme.example/collector
            Description: All of "it"
            """);
  }

  @Test
  void filesLieWhereDebianWantsThem() {
    assertThat(dpkgDeb("--contents").replaceAll(" +\\d+ 1980-02-01 00:00 ", " "))
        .contains(
            """
            drwxr-xr-x root/root ./
            drwxr-xr-x root/root ./etc/
            drwxr-xr-x root/root ./etc/one/
            drwxr-xr-x root/root ./usr/
            """)
        .contains(
            """
            -rw-r----- root/root ./etc/one/config.yaml
            -rw-r--r-- root/root ./etc/one/environment
            lrwxrwxrwx root/root ./usr/bin/one -> ../share/one/bin/one
            -rw-r--r-- root/root ./usr/lib/systemd/system/one.service
            -rw-r--r-- root/root ./usr/share/doc/one/LICENSE
            -rw-r--r-- root/root ./usr/share/doc/one/README.md
            -rw-r--r-- root/root ./usr/share/doc/one/THIRD-PARTY-NOTICES.txt
            -rwxr-xr-x root/root ./usr/share/one/bin/one
            """)
        .contains(" ./usr/share/one/lib/one.jar\n")
        .contains(" ./usr/share/doc/one/copyright\n");
  }

  @Test
  void configurationIsThePersons() {
    assertThat(dpkgDeb("--info", "conffiles"))
        .isEqualTo("/etc/one/config.yaml\n/etc/one/environment\n");
  }

  @Test
  void sumsAreThoseOfTheFiles() {
    Command.require("md5sum", "nothing to compare sums with");
    unpack();
    Command.run(directory, "sh", "-c", "dpkg-deb --info " + deb() + " md5sums > sums");

    assertThat(Command.run(directory.resolve("root"), "md5sum", "-c", "--quiet", "../sums"))
        .isEmpty();
  }

  @Test
  void scriptsAreShell() {
    Command.run(directory, "dpkg-deb", "--control", deb().toString(), "control");

    for (String script : List.of("postinst", "prerm", "postrm")) {
      Path file = directory.resolve("control").resolve(script);
      assertThat(file).isExecutable().content().startsWith("#!/bin/sh\n").contains("set -e\n");
      assertThat(Command.run(directory, "sh", "-n", file.toString())).isEmpty();
    }
  }

  @Test
  void theServiceRunsWhatThePackageInstalls() throws IOException {
    unpack();

    assertThat(directory.resolve("root/usr/lib/systemd/system/one.service"))
        .content()
        .contains("\nEnvironmentFile=-/etc/one/environment\n")
        .contains("\nExecStart=/usr/bin/one $ONE_ARGUMENTS\n")
        .contains("\nUser=one\nGroup=one\n");
    assertThat(directory.resolve("root/etc/one/environment"))
        .content()
        .contains("\nONE_ARGUMENTS=\"--config /etc/one/config.yaml\"\n");
    assertThat(directory.resolve("root/usr/share/doc/one/copyright"))
        .hasContent(
            """
            one 1.10, by Acme
            https://acme.example/collector
            Licence: Apache-2.0

            Do as you like.""");
  }

  @Test
  void whatIsUnpackedStarts() {
    unpack();

    assertThat(
            Command.run(
                directory,
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "root/usr/bin/one",
                "--config",
                "root/etc/one/config.yaml"))
        .isEqualTo("one 1.10 [alpha]\n");
  }

  private void unpack() {
    Command.run(directory, "dpkg-deb", "--extract", deb().toString(), "root");
  }

  private String dpkgDeb(String option, String... more) {
    List<String> command = new ArrayList<>(List.of("dpkg-deb", option));
    command.add(deb().toString());
    command.addAll(List.of(more));
    return Command.run(directory, command.toArray(String[]::new));
  }

  private Path deb() {
    return project.target().resolve("one_1.10_all.deb");
  }
}
