package dev.ingot.chaos.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With folders that look like control groups. */
class MemoryLimitTest {
  private static final String NAME = "chaos-" + ProcessHandle.current().pid();

  @TempDir Path root;

  @Test
  void aGroupOfVersion1IsMadeInTheOwnOne() throws Exception {
    Files.createDirectories(root.resolve("memory/service"));
    MemoryLimit limit = limit("3:cpu:/other", "2:memory:/service", "0::/service");
    assertThat(limit).isEqualTo(new MemoryLimit(root.resolve("memory/service/" + NAME), 1));
    assertThat(limit.folder().resolve("memory.limit_in_bytes")).hasContent("4096");
  }

  @Test
  void anOwnGroupThatIsNotVisibleStandsForTheRoot() throws Exception {
    Files.createDirectories(root.resolve("memory"));
    assertThat(limit("2:cpu,memory:/docker/1").folder())
        .isEqualTo(root.resolve("memory").resolve(NAME));
  }

  @Test
  void aGroupOfVersion2IsMadeInTheOwnOne() throws Exception {
    group(root, "cpu memory", "memory");
    group(root.resolve("service"), "cpu memory", "");
    MemoryLimit limit = limit("0::/service");
    assertThat(limit).isEqualTo(new MemoryLimit(root.resolve("service/" + NAME), 2));
    assertThat(limit.folder().resolve("memory.max")).hasContent("4096");
    assertThat(root.resolve("service/cgroup.subtree_control")).hasContent("+memory");
  }

  @Test
  void whereTheOwnGroupMayHaveNoneTheNextAboveIsTaken() throws Exception {
    group(root, "cpu memory", "cpu memory");
    Path own = root.resolve("slice/scope");
    group(own.getParent(), "memory", "memory");
    group(own, "memory", "");
    Files.delete(own.resolve("cgroup.subtree_control"));
    Files.createDirectory(own.resolve("cgroup.subtree_control"));
    assertThat(limit("0::/slice/scope").folder()).isEqualTo(root.resolve("slice").resolve(NAME));
  }

  @Test
  void theReasonsAreSaidWhereNoGroupCanBeMade() throws Exception {
    Files.createDirectories(root.resolve("unified"));
    Files.writeString(root.resolve("memory"), "no folder");
    Path group = root.resolve("memory").resolve(NAME);
    assertThatThrownBy(() -> limit("2:memory:/", "0::/"))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "version 1: java.nio.file.FileSystemException: "
                + group
                + ": Not a directory; version 2: "
                + root.resolve("unified")
                + " has no controller of memory; version 2: no group may have groups with a memory"
                + " limit");
  }

  @Test
  void aSystemWithoutControlGroupsIsSaid() {
    Path none = root.resolve("none");
    assertThatThrownBy(() -> MemoryLimit.of(none, root, 1))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("no control groups: java.nio.file.NoSuchFileException: " + none);
  }

  @Test
  void aProgramEntersTheGroupBeforeItBegins() {
    Program program = new Program("x", List.of("collector", "--a"), Map.of("B", "c"), List.of());
    assertThat(new MemoryLimit(Path.of("/g"), 2).of(program).command())
        .containsExactly(
            "sh", "-c", "echo $$ > '/g/cgroup.procs' && exec \"$0\" \"$@\"", "collector", "--a");
  }

  private MemoryLimit limit(String... lines) throws IOException {
    Path self = Files.write(root.resolve("self"), List.of(lines));
    return MemoryLimit.of(self, root, 4096);
  }

  private static void group(Path folder, String controllers, String children) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("cgroup.controllers"), controllers + "\n");
    Files.writeString(folder.resolve("cgroup.subtree_control"), children + "\n");
  }
}
