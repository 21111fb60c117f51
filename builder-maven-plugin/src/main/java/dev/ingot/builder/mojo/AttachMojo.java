package dev.ingot.builder.mojo;

import dev.ingot.builder.publish.Attachment;
import dev.ingot.builder.publish.Publication;
import dev.ingot.builder.publish.PublishingGoals;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * In a generated module: adds its sources and the outputs of its distribution to what Maven signs
 * and deploys. The pom.xml of each generated module runs it, so {@code mvn deploy} publishes them;
 * in a build that deploys nothing it adds nothing then. Named on the command line it always adds
 * them. Other modules are left alone. Example: {@code mvn -f generated/otelcol-acme/pom.xml
 * dev.ingot:builder-maven-plugin:attach install}
 */
@Mojo(name = "attach", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class AttachMojo extends AbstractMojo {

  /** The folder whose folders have a {@code manifest.yaml} each. */
  @Parameter(
      property = "distributionsDirectory",
      defaultValue = "${project.basedir}/../../distributions")
  private File distributionsDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject private MavenProjectHelper helper;

  @Override
  public void execute() throws MojoFailureException, MojoExecutionException {
    boolean generated = "true".equals(project.getProperties().getProperty("ingot.generated"));
    if (!generated || project.getPackaging().equals("pom")) {
      getLog().debug("no generated module: " + project.getId());
      return;
    }
    if (!isWanted()) {
      getLog().debug("nothing is published by " + session.getGoals());
      return;
    }
    Problems problems = new Problems();
    try {
      List<Attachment> attachments = attachments(problems);
      if (!problems.hasErrors()) {
        attachments.stream().filter(each -> !isAttached(each)).forEach(this::attach);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("cannot read or write: " + e.getMessage(), e);
    }
    ProblemLog.report(problems, getLog());
  }

  private boolean isWanted() {
    return execution.getSource() == MojoExecution.Source.CLI
        || PublishingGoals.in(session.getGoals());
  }

  /** Whether a run of this goal before added it: from the command line, then by the pom.xml. */
  private boolean isAttached(Attachment attachment) {
    return project.getAttachedArtifacts().stream()
        .anyMatch(each -> attachment.file().toFile().equals(each.getFile()));
  }

  private List<Attachment> attachments(Problems problems) throws IOException {
    Path distributions = distributionsDirectory.toPath().toAbsolutePath().normalize();
    List<Attachment> attachments =
        new ArrayList<>(
            new Publication(problems)
                .outputs(distributions, project.getArtifactId(), project.getVersion()));
    if (!problems.hasErrors()) {
      Path target = Path.of(project.getBuild().getDirectory());
      String name = project.getArtifactId() + "-" + project.getVersion() + "-sources.jar";
      Path main = project.getBasedir().toPath().resolve("src/main");
      attachments.add(Publication.sources(main, target.resolve(name)));
    }
    return attachments;
  }

  private void attach(Attachment attachment) {
    File file = attachment.file().toFile();
    if (attachment.classifier().isEmpty()) {
      helper.attachArtifact(project, attachment.type(), file);
    } else {
      helper.attachArtifact(project, attachment.type(), attachment.classifier(), file);
    }
    getLog().info("attached " + attachment.file().getFileName());
  }
}
