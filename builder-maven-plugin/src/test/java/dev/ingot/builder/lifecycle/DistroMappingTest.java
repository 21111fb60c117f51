package dev.ingot.builder.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.Lifecycle;
import org.apache.maven.lifecycle.LifecycleMappingDelegate;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class DistroMappingTest {
  private static final List<String> BUILD_PHASES =
      List.of("compile", "process-test-sources", "test-compile", "test", "package");

  private final Lifecycle distro = new DistroLifecycle().get();
  private final List<MavenProject> projects = new ArrayList<>();

  @Test
  void theLifecycleHasThreePhasesWithoutGoals() {
    assertThat(distro.getId()).isEqualTo("distro");
    assertThat(distro.getPhases())
        .containsExactly("validate-manifest", "generate-distro", "package-distro");
    assertThat(distro.getDefaultPhases()).isEmpty();
  }

  @Test
  void aModuleThatBindsThePhasesRunsOnlyThoseUpToTheOneAskedFor() throws Exception {
    MavenProject distributions = project("distributions");
    Maven maven = new Maven("validate-manifest", "generate-distro", "package-distro");

    assertThat(run(maven, distributions, "generate-distro"))
        .containsExactly("validate-manifest", "generate-distro");
  }

  @Test
  void aModuleThatBindsALaterPhaseIsNotBuiltForAnEarlierOne() throws Exception {
    MavenProject distributions = project("distributions");

    assertThat(run(new Maven("package-distro"), distributions, "validate-manifest")).isEmpty();
  }

  @Test
  void everyOtherModuleIsPackedWithoutTests() throws Exception {
    assertThat(run(new Maven(), project("engine"), "generate-distro"))
        .containsExactly("compile", "package");
  }

  @Test
  void aGeneratedModuleRunsNothing() throws Exception {
    MavenProject generated = project("generated");
    generated.getProperties().setProperty("ingot.generated", "true");

    assertThat(run(new Maven(), generated, "generate-distro")).isEmpty();
    assertThat(run(new Maven(), project("generated/otelcol"), "generate-distro")).isEmpty();
  }

  private MavenProject project(String folder) {
    MavenProject project = new MavenProject();
    project.setFile(new File(folder, "pom.xml").getAbsoluteFile());
    projects.add(project);
    return project;
  }

  /** The phases with goals. */
  private List<String> run(Maven maven, MavenProject project, String phase) throws Exception {
    @SuppressWarnings("deprecation")
    MavenSession session =
        new MavenSession(
            null,
            new DefaultMavenExecutionRequest(),
            new DefaultMavenExecutionResult(),
            List.copyOf(projects));
    session.setAllProjects(projects);
    Lifecycle build = new Lifecycle("default", BUILD_PHASES, Map.of());
    DefaultLifecycles lifecycles =
        new DefaultLifecycles() {
          @Override
          public Lifecycle get(String key) {
            return build;
          }
        };
    List<String> phases = new ArrayList<>();
    new DistroMapping(() -> maven, () -> lifecycles)
        .calculateLifecycleMappings(session, project, distro, phase)
        .forEach(
            (name, goals) -> {
              if (!goals.isEmpty()) {
                phases.add(name);
              }
            });
    return phases;
  }

  /** Maps as Maven does: every phase up to the one asked for, with the goals bound to it. */
  private static final class Maven implements LifecycleMappingDelegate {
    private final List<String> bound;

    Maven(String... bound) {
      this.bound = List.of(bound);
    }

    @Override
    public Map<String, List<MojoExecution>> calculateLifecycleMappings(
        MavenSession session, MavenProject project, Lifecycle lifecycle, String last) {
      Map<String, List<MojoExecution>> mapping = new LinkedHashMap<>();
      for (String phase : lifecycle.getPhases()) {
        boolean hasGoals = lifecycle.getId().equals("default") || bound.contains(phase);
        mapping.put(phase, hasGoals ? List.of(goal(phase)) : List.of());
        if (phase.equals(last)) {
          break;
        }
      }
      return mapping;
    }

    private static MojoExecution goal(String phase) {
      return new MojoExecution(new Plugin(), "goal", phase);
    }
  }
}
