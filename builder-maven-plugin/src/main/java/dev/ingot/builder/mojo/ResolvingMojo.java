package dev.ingot.builder.mojo;

import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ReadFiles;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.catalog.merged.Catalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/** What all goals have in common that resolve artifacts. Maven sets the fields. */
@SuppressWarnings("NullAway.Init")
abstract class ResolvingMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession repositorySession;

  @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true)
  private List<RemoteRepository> repositories;

  @Inject private RepositorySystem repositorySystem;

  private @Nullable ReadFiles read;

  /** The root of the build: the folder that problems name files relative to. */
  final Path root() {
    return session.getRequest().getMultiModuleProjectDirectory().toPath();
  }

  /** The resolver of this build. */
  final ComponentResolver resolver(Catalog catalog) {
    DefaultRepositorySystemSession noting = new DefaultRepositorySystemSession(repositorySession);
    read = new ReadFiles(repositorySession.getRepositoryListener());
    noting.setRepositoryListener(read);
    ResolutionSettings settings =
        new ResolutionSettings(
            execution.getVersion(),
            catalog,
            new MavenModuleBuild(session, line -> getLog().info(line)),
            new ReactorWorkspace(session.getAllProjects()));
    return new ComponentResolver(repositorySystem, noting, repositories, settings);
  }

  /** What a resolution depends on besides files: where artifacts come from. */
  final String sources() {
    List<String> projects = session.getAllProjects().stream().map(MavenProject::getId).toList();
    return repositories
        + "\n"
        + repositorySession.getLocalRepository().getBasedir()
        + "\n"
        + String.join(" ", projects);
  }

  /** The files that the resolver read; empty if another time it may read others. */
  final Optional<List<Path>> resolvedFiles() {
    return Optional.ofNullable(read)
        .filter(ReadFiles::settled)
        .map(settled -> List.copyOf(settled.files()));
  }

  /** The jars of the builder itself. */
  final List<Path> builderFiles() {
    PluginDescriptor builder = execution.getMojoDescriptor().getPluginDescriptor();
    return Stream.concat(Stream.of(builder.getPluginArtifact()), builder.getArtifacts().stream())
        .map(artifact -> artifact.getFile().toPath())
        .toList();
  }

  /** The folder of the local repository. */
  final Path localRepository() {
    return repositorySession.getLocalRepository().getBasedir().toPath();
  }

  /** Whether nothing is to be asked over the network. */
  final boolean offline() {
    return repositorySession.isOffline();
  }

  /** The version of the builder. */
  final String builderVersion() {
    return execution.getVersion();
  }

  /**
   * One artifact with its pom and its parents, from where the build gets artifacts.
   *
   * @param coordinates {@code group:artifact:extension[:classifier]:version}
   * @return empty if it cannot be had
   */
  final Optional<ResolvedArtifact> artifact(String coordinates) {
    Artifact wanted = new DefaultArtifact(coordinates);
    try {
      repositorySystem.readArtifactDescriptor(
          repositorySession, new ArtifactDescriptorRequest(wanted, repositories, null));
      ArtifactRequest request = new ArtifactRequest(wanted, repositories, null);
      Artifact found = repositorySystem.resolveArtifact(repositorySession, request).getArtifact();
      return Optional.of(
          new ResolvedArtifact(
              found.getGroupId(),
              found.getArtifactId(),
              found.getVersion(),
              found.getExtension(),
              found.getClassifier(),
              found.getFile().toPath(),
              false));
    } catch (ArtifactDescriptorException | ArtifactResolutionException absent) {
      getLog().debug("cannot get " + coordinates, absent);
      return Optional.empty();
    }
  }
}
