package dev.ingot.builder.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which heap launchers choose, and what wins over them. */
@DisabledOnOs(OS.WINDOWS)
class LauncherMemoryTest {
  @TempDir Path directory;
  private LauncherCase machine;
  private Path launcher;

  @BeforeEach
  void prepare() throws IOException {
    machine = new LauncherCase(directory.toRealPath());
    launcher = machine.launcher("otelcol-acme");
    machine.set("JAVA_HOME", machine.jdk("17.0.15").toString());
  }

  @ParameterizedTest
  @CsvSource({"1024, 256", "2048, 512", "4096, 1024", "65536, 1024", "100, 32"})
  void withoutALimitAQuarterOfTheMachineAtMostOneGibibyte(int machineMiB, int heap)
      throws Exception {
    machine.memory(machineMiB);

    assertThat(options()).contains("-Xmx" + heap + "m");
  }

  @ParameterizedTest
  @CsvSource({"128, 32", "192, 48", "256, 96", "512, 288", "1024, 672", "4096, 2976"})
  void underALimitThreeQuartersOfWhatTheRestLeaves(int limitMiB, int heap) throws Exception {
    machine.file("cgroup/memory.max", mebibytes(limitMiB));

    assertThat(options()).contains("-Xmx" + heap + "m");
  }

  @Test
  void networkBuffersAreBoundedWithTheHeap() throws Exception {
    machine.file("cgroup/memory.max", mebibytes(256));
    assertThat(options()).contains("-XX:MaxDirectMemorySize=44m");

    machine.set("JAVA_OPTS", "-Xmx100m");
    assertThat(machine.run(launcher).output()).doesNotContain("MaxDirectMemorySize");
  }

  @Test
  void theLowestLimitOfAllGroupsAboveCounts() throws Exception {
    machine.file("proc/cgroup", "0::/system.slice/a b.service/inner\n");
    machine.file("cgroup/system.slice/memory.max", mebibytes(512));
    machine.file("cgroup/system.slice/a b.service/memory.max", mebibytes(256));
    machine.file("cgroup/system.slice/a b.service/inner/memory.max", "max\n");

    assertThat(options()).contains("-Xmx96m");
  }

  @Test
  void theFirstVersionOfControlGroupsCountsAsWell() throws Exception {
    machine.file("proc/cgroup", "12:cpu,cpuacct:/\n5:memory:/docker/abc\n1:name=systemd:/x\n");
    machine.file("cgroup/memory/memory.limit_in_bytes", mebibytes(256));
    machine.file("cgroup/memory.max", mebibytes(128));

    assertThat(options()).contains("-Xmx96m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"max\n", "9223372036854771712\n", "\n", ""})
  void aLimitThatLimitsNothingIsNone(String limit) throws Exception {
    machine.file("cgroup/memory.max", limit);

    assertThat(options()).contains("-Xmx1024m");
  }

  @Test
  void aMachineThatDoesNotSayItsMemoryGetsOneGibibyte() throws Exception {
    machine.file("proc/meminfo", "");

    assertThat(options()).contains("-Xmx1024m");
  }

  @Test
  void aSmallHeapHasTheCollectorWithTheLeastOverhead() throws Exception {
    machine.file("cgroup/memory.max", mebibytes(256));
    assertThat(options()).contains("-XX:+UseSerialGC").doesNotContain("-XX:+UseG1GC");

    machine.file("cgroup/memory.max", mebibytes(512));
    assertThat(options()).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void theOptionsOfACollectorComeOnlyWithIt() throws Exception {
    String refinement = "-XX:G1ConcRefinementThreads=0";
    assertThat(options())
        .contains(refinement, "-XX:G1PeriodicGCInterval=10000")
        .contains("-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20")
        .contains("-XX:+UnlockExperimentalVMOptions", "-XX:G1NewSizePercent=40");

    machine.file("cgroup/memory.max", mebibytes(256));
    assertThat(options()).noneMatch(option -> option.matches("-XX:(G1|M..HeapFree).*"));

    machine.file("cgroup/memory.max", "max\n").set("JAVA_OPTS", "-XX:+UseZGC");
    assertThat(options()).noneMatch(option -> option.matches("-XX:(G1|M..HeapFree).*"));
  }

  @ParameterizedTest
  @CsvSource({
    "JAVA_OPTS, -Xmx2g",
    "OTELCOL_ACME_OPTS, -XX:MaxRAMPercentage=60",
    "JDK_JAVA_OPTIONS, -XX:MaxHeapSize=2g",
    "JAVA_TOOL_OPTIONS, -Xmx2g"
  })
  void aHeapThatTheUserSetsIsNotSetAgain(String variable, String option) throws Exception {
    machine.set(variable, option);

    assertThat(options()).noneMatch(each -> each.startsWith("-Xmx") && !each.equals(option));
  }

  @Test
  void aGarbageCollectorThatTheUserChoosesIsTheOnlyOne() throws Exception {
    machine.set("JAVA_OPTS", "-XX:+UseZGC");

    assertThat(options())
        .filteredOn(option -> option.matches("-XX:\\+Use\\w+GC"))
        .containsExactly("-XX:+UseZGC");
  }

  @Test
  void optionsOfTheUserComeLastAndThoseOfTheProgramAfterTheGeneralOnes() throws Exception {
    machine.set("JAVA_OPTS", "-Da=1  -Db=*").set("OTELCOL_ACME_OPTS", "-Da=2");

    assertThat(machine.run(launcher).lines())
        .endsWith("-Da=1", "-Db=*", "-Da=2", "-jar", launcher + ".jar");
  }

  @Test
  void anArenaSettingOfTheUserStays() throws Exception {
    machine.set("MALLOC_ARENA_MAX", "1");

    assertThat(options().get(2)).isEqualTo("1");
  }

  private List<String> options() throws Exception {
    LauncherCase.Result result = machine.run(launcher);
    assertThat(result.status()).as(result.output()).isZero();
    return result.lines();
  }

  private static String mebibytes(long count) {
    return (count << 20) + "\n";
  }
}
