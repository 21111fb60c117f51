package dev.ingot.builder.mojo;

import dev.ingot.builder.resolve.Workspace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/** The modules of the running build, also those that {@code -pl} leaves out of the run. */
final class ReactorWorkspace implements Workspace {
  private final Set<String> modules;

  ReactorWorkspace(List<MavenProject> projects) {
    modules =
        projects.stream()
            .map(each -> key(each.getGroupId(), each.getArtifactId(), each.getVersion()))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean contains(String group, String artifact, String version) {
    return modules.contains(key(group, artifact, version));
  }

  private static String key(String group, String artifact, String version) {
    return group + ":" + artifact + ":" + version;
  }
}
