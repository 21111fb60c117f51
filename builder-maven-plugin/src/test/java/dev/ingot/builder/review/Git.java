package dev.ingot.builder.review;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository of a test. */
record Git(Path root) {

  /** Makes an empty repository; without git on the machine the test is skipped. */
  static Git init(Path root) throws Exception {
    try {
      new ProcessBuilder("git", "--version").start().waitFor();
    } catch (IOException absent) {
      assumeTrue(false, "git is not on this machine");
    }
    Git git = new Git(root);
    git.run("init", "-q");
    return git;
  }

  /** Commits everything under a tag. */
  void commit(String tag) throws Exception {
    run("add", "-A");
    run("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", tag);
    run("tag", tag);
  }

  private void run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
  }
}
