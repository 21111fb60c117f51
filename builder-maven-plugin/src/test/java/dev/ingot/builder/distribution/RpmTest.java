package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.archive.Command;
import dev.ingot.builder.rpm.RpmPacker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RpmTest {
  @TempDir Path directory;
  private ProjectFixture project;

  @BeforeEach
  void pack() throws IOException {
    Command.require("rpm", "apt-get install rpm");
    project = new ProjectFixture(directory);
    project.dist(
        """
        outputs: [rpm]
        description: All of "it"
        license: Apache-2.0
        vendor: Acme
        maintainer: Acme Telemetry <telemetry@acme.example>
        homepage: https://acme.example/collector
        """);
    Files.writeString(project.folder().resolve("config.yaml"), "receivers:\n  alpha:\n");
    Files.writeString(project.folder().resolve("LICENSE"), "Do as you like.\n");
    assertThat(project.build(new RpmPacker()).sorted()).isEmpty();
  }

  @Test
  void thePackageSaysWhatItIs() {
    assertThat(query("-i"))
        .isEqualTo(
            """
            Name        : one
            Version     : 1.10
            Release     : 1
            Architecture: noarch
            Install Date: (not installed)
            Group       : Unspecified
            Size        : %s
            License     : Apache-2.0
            Signature   : (none)
            Source RPM  : one-1.10-1.src.rpm
            Build Date  : Fri Feb  1 00:00:00 1980
            Build Host  : localhost
            Packager    : Acme Telemetry <telemetry@acme.example>
            Vendor      : Acme
            URL         : https://acme.example/collector
            Summary     : All of "it"
            Description :
            All of "it"
            """
                .formatted(query("--qf", "%{SIZE}")));
  }

  @Test
  void digestsAreSound() {
    assertThat(
            Command.run(directory, "rpm", "--dbpath", db(), "-Kv", file().toString())
                .lines()
                .skip(1)
                .map(String::strip))
        .containsExactly("Header SHA256 digest: OK", "Payload SHA256 digest: OK");
  }

  @Test
  void aDamagedPackageIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 100] ^= 1;
    Files.write(file(), bytes);

    assertThat(Command.run(directory, 1, "rpm", "--dbpath", db(), "-K", file().toString()))
        .endsWith("one-1.10-1.noarch.rpm: DIGESTS NOT OK\n");
  }

  @Test
  void filesHaveTheirOwnersModesAndPurposes() {
    String format =
        "[%{FILEMODES:perms} %{FILEUSERNAME}:%{FILEGROUPNAME} %{FILEFLAGS:fflags} %{FILENAMES}\n]";
    assertThat(query("--qf", format))
        .startsWith(
            """
            drwxr-xr-x root:root  /etc/one
            -rw-r----- root:one cn /etc/one/config.yaml
            -rw-r--r-- root:root cn /etc/one/environment
            lrwxrwxrwx root:root  /usr/bin/one
            -rw-r--r-- root:root  /usr/lib/systemd/system/one.service
            drwxr-xr-x root:root  /usr/share/doc/one
            -rw-r--r-- root:root l /usr/share/doc/one/LICENSE
            -rw-r--r-- root:root d /usr/share/doc/one/README.md
            -rw-r--r-- root:root l /usr/share/doc/one/THIRD-PARTY-NOTICES.txt
            drwxr-xr-x root:root  /usr/share/one
            drwxr-xr-x root:root  /usr/share/one/bin
            -rwxr-xr-x root:root  /usr/share/one/bin/one
            """);
  }

  @Test
  void whatIsNeededIsSaid() {
    assertThat(query("--requires").lines().distinct())
        .containsExactly(
            "/bin/sh",
            "/usr/bin/getent",
            "/usr/sbin/groupadd",
            "/usr/sbin/useradd",
            "java-headless",
            "rpmlib(CompressedFileNames) <= 3.0.4-1",
            "rpmlib(FileDigests) <= 4.6.0-1",
            "rpmlib(PayloadFilesHavePrefix) <= 4.0-1",
            "rpmlib(TildeInVersions) <= 4.10.0-1");
    assertThat(query("--provides")).isEqualTo("one = 1.10-1\n");
  }

  @Test
  void installingStartsNothing() {
    assertThat(query("--scripts"))
        .contains("preinstall scriptlet (using /bin/sh):\n# Makes the user")
        .contains("postinstall scriptlet (using /bin/sh):\n# Enables the service if")
        .contains("systemctl --no-reload preset 'one.service'")
        .contains("systemctl try-restart 'one.service'")
        .doesNotContain("systemctl start", "enable --now");
  }

  @Test
  void rpmInstallsAndTheCollectorStarts() {
    Path root = directory.resolve("root");
    Command.run(directory, "rpm", "--root", root.toString(), "--initdb");
    Command.run(
        directory,
        "rpm",
        "--root",
        root.toString(),
        "-i",
        "--nodeps",
        "--noscripts",
        "--nouser",
        file().toString());

    assertThat(Command.run(directory, "rpm", "--root", root.toString(), "-q", "one"))
        .isEqualTo("one-1.10-1.noarch\n");
    assertThat(
            Command.run(
                directory,
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                root.resolve("usr/bin/one").toString()))
        .isEqualTo("one 1.10 [alpha]\n");
  }

  private String query(String... options) {
    List<String> command = new ArrayList<>(List.of("rpm", "--dbpath", db(), "-qp"));
    command.addAll(List.of(options));
    command.add(file().toString());
    return Command.run(directory, command.toArray(String[]::new));
  }

  private String db() {
    return directory.resolve("db").toString();
  }

  private Path file() {
    return project.target().resolve("one-1.10-1.noarch.rpm");
  }
}
