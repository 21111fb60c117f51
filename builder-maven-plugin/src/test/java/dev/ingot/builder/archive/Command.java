package dev.ingot.builder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs programs of this machine. */
public final class Command {
  private Command() {}

  /** Skips the test when there is no such program. */
  public static void require(String program, String reason) {
    Assumptions.assumeTrue(isThere(program), "no " + program + " on this machine: " + reason);
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What a program that succeeds prints. */
  public static String run(Path folder, String... command) {
    return run(folder, 0, command);
  }

  /** What a program that ends with a code prints, errors among it. */
  public static String run(Path folder, int code, String... command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("TZ", "UTC");
      Process process = builder.start();
      process.getOutputStream().close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      process.getInputStream().transferTo(out);
      String said = out.toString(StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s: %s", List.of(command), said).isEqualTo(code);
      return said;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
