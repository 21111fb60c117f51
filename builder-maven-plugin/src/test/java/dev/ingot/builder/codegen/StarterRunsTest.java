package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.archive.Command;
import dev.ingot.builder.output.StarterConfig;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlanCase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterRunsTest {
  @TempDir Path classes;

  @Test
  void aCollectorTakesItsStarter() throws IOException {
    BuildPlan plan = PlanCase.of("core").plan();
    Compilation.compile(GeneratedTree.of(plan), classes);
    String starter = StarterConfig.of(plan, "schema.json").orElseThrow();

    String said =
        Command.run(
            classes,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            plan.packageName() + ".Main",
            "validate",
            "--config",
            "yaml:" + starter);

    assertThat(said).isEmpty();
  }
}
