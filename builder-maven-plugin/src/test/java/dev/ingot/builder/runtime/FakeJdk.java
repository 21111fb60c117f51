package dev.ingot.builder.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that looks like a JDK, whose programs do nothing. */
public record FakeJdk(Path home) {

  /** Makes it one of this version. */
  public FakeJdk version(String version) throws IOException {
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("release"),
        "JAVA_VERSION=\"%s\"\nOS_NAME=\"Linux\"\nOS_ARCH=\"x86_64\"\nLIBC=\"gnu\"\n"
            .formatted(version));
    for (String name : new String[] {"java", "jlink", "jdeps"}) {
      program(home, name, "exit 0");
    }
    return this;
  }

  public static void program(Path home, String name, String script) throws IOException {
    Path file = Files.createDirectories(home.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
