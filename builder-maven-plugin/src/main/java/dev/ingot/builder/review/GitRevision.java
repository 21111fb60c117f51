package dev.ingot.builder.review;

import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Files of a revision in git, taken out with {@code git show}; the working tree is not touched. */
final class GitRevision {
  private final Path root;
  private final String revision;

  private GitRevision(Path root, String revision) {
    this.root = root;
    this.revision = revision;
  }

  /** What git answered: its output, or why there is none. */
  private record Answer(int code, byte[] output, String error) {
    String text() {
      return new String(output, StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * A revision that git knows.
   *
   * @param root a folder inside the repository
   * @param option the option that names the revision, for problems
   */
  static Optional<GitRevision> of(Path root, String option, String revision, Problems problems) {
    if (revision.startsWith("-")) {
      problems.add(Messages.unknownRevision(option, revision, ""));
      return Optional.empty();
    }
    try {
      Answer commit = git(root, List.of("rev-parse", "--verify", revision + "^{commit}"));
      if (commit.code() == 0) {
        return Optional.of(new GitRevision(root, commit.text()));
      }
      problems.add(Messages.unknownRevision(option, revision, reason(commit)));
    } catch (IOException e) {
      problems.add(Messages.noGit(String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  /** Writes the files with wanted names into a folder, as they lie below the root. */
  void export(Predicate<String> wanted, Path folder) throws IOException {
    for (String name : names()) {
      if (wanted.test(name)) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("git lists a file outside of its tree: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, run("show", revision + ":./" + name).output());
      }
    }
  }

  private List<String> names() throws IOException {
    String all = run("ls-tree", "-r", "-z", "--name-only", revision, ".").text();
    return all.isEmpty() ? List.of() : List.of(all.split("\0"));
  }

  private Answer run(String... arguments) throws IOException {
    Answer answer = git(root, List.of(arguments));
    if (answer.code() != 0) {
      throw new IOException("git " + arguments[0] + ": " + answer.error());
    }
    return answer;
  }

  private static String reason(Answer answer) {
    return answer.error().contains("not a git repository") ? "this is no git repository" : "";
  }

  private static Answer git(Path root, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(arguments);
    Path errors = Files.createTempFile("ingot-git", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(errors.toFile())
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      try (InputStream in = process.getInputStream()) {
        byte[] output = in.readAllBytes();
        return new Answer(process.waitFor(), output, Files.readString(errors).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(errors);
    }
  }
}
