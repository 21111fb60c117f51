package dev.ingot.builder.lifecycle;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.Lifecycle;
import org.apache.maven.lifecycle.LifecycleMappingDelegate;
import org.apache.maven.plugin.InvalidPluginDescriptorException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoNotFoundException;
import org.apache.maven.plugin.PluginDescriptorParsingException;
import org.apache.maven.plugin.PluginNotFoundException;
import org.apache.maven.plugin.PluginResolutionException;
import org.apache.maven.project.MavenProject;

/**
 * Decides what a module runs when a phase of the lifecycle {@code distro} is asked for.
 *
 * <ul>
 *   <li>A module that binds goals to these phases runs those, up to the phase asked for.
 *   <li>A generated module runs nothing: its sources may be stale, and are about to be rewritten.
 *       It has the property {@code ingot.generated=true}, or the pom in the folder above it has.
 *   <li>Every other module is packed without tests, so that distributions find the builder and the
 *       components of the same build.
 * </ul>
 */
@Named(DistroLifecycle.ID)
@Singleton
final class DistroMapping implements LifecycleMappingDelegate {
  private static final String GENERATED = "ingot.generated";

  private final Provider<LifecycleMappingDelegate> standard;
  private final Provider<DefaultLifecycles> lifecycles;

  @Inject
  DistroMapping(
      @Named("default") Provider<LifecycleMappingDelegate> standard,
      Provider<DefaultLifecycles> lifecycles) {
    this.standard = standard;
    this.lifecycles = lifecycles;
  }

  @Override
  public Map<String, List<MojoExecution>> calculateLifecycleMappings(
      MavenSession session, MavenProject project, Lifecycle distro, String phase)
      throws PluginNotFoundException,
          PluginResolutionException,
          PluginDescriptorParsingException,
          MojoNotFoundException,
          InvalidPluginDescriptorException {
    if (isGenerated(session, project)) {
      return new LinkedHashMap<>();
    }
    LifecycleMappingDelegate maven = standard.get();
    if (bindsGoals(
        maven.calculateLifecycleMappings(session, project, distro, DistroLifecycle.LAST_PHASE))) {
      return maven.calculateLifecycleMappings(session, project, distro, phase);
    }
    Map<String, List<MojoExecution>> build =
        new LinkedHashMap<>(
            maven.calculateLifecycleMappings(
                session, project, lifecycles.get().get("package"), "package"));
    build.keySet().removeIf(name -> name.contains("test"));
    return build;
  }

  private static boolean bindsGoals(Map<String, List<MojoExecution>> mapping) {
    return mapping.values().stream().anyMatch(goals -> !goals.isEmpty());
  }

  private static boolean isGenerated(MavenSession session, MavenProject project) {
    File above = project.getBasedir() == null ? null : project.getBasedir().getParentFile();
    return isMarked(project)
        || (above != null
            && session.getAllProjects().stream()
                .anyMatch(other -> above.equals(other.getBasedir()) && isMarked(other)));
  }

  private static boolean isMarked(MavenProject project) {
    return "true".equals(project.getProperties().getProperty(GENERATED));
  }
}
