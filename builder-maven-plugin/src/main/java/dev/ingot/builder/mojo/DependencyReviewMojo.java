package dev.ingot.builder.mojo;

import dev.ingot.builder.review.Review;
import dev.ingot.builder.review.Reviewer;
import dev.ingot.builder.review.Rules;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what changed in distributions between two revisions in git, or two locks: components,
 * artifacts, licences, sizes, options of the configuration. Fails when a rule is broken. Writes
 * nothing but {@code output}. Example: {@code mvn -q distro:dependency-review -Dbase=origin/main}
 */
@Mojo(name = "dependency-review", aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class DependencyReviewMojo extends ResolvingMojo {

  /** The revision before, as git names it. */
  @Parameter(property = "base", defaultValue = "")
  private String base = "";

  /** The revision now; the files as they are if it is not given. */
  @Parameter(property = "head")
  private @Nullable String head;

  /** A lock to compare with, instead of a revision. */
  @Parameter(property = "baseLock")
  private @Nullable File baseLock;

  /** The lock that {@code baseLock} is compared with. */
  @Parameter(property = "headLock")
  private @Nullable File headLock;

  /** The folder whose folders have a {@code manifest.yaml} each. */
  @Parameter(property = "distributionsDirectory", defaultValue = "${project.basedir}")
  private File distributionsDirectory;

  /** The folder of the generated modules, one below it for each distribution. */
  @Parameter(property = "generatedDirectory", defaultValue = "${project.basedir}/generated")
  private File generatedDirectory;

  /** For a pull request, markdown; for programs, json. */
  @Parameter(property = "format", defaultValue = "markdown")
  private String format = "markdown";

  /** A file for the review; without it, it is printed to the standard output. */
  @Parameter(property = "output")
  private @Nullable File output;

  /** SPDX ids of the licences that are allowed; as {@code dist.licenses_allowed} if not given. */
  @Parameter(property = "licensesAllowed", defaultValue = "")
  private String licensesAllowed = "";

  /** How large a jar may be, as {@code 8MB}; as {@code dist.size_budget} if not given. */
  @Parameter(property = "sizeBudget", defaultValue = "")
  private String sizeBudget = "";

  /** How stable components must be; as {@code dist.minimum_stability} if not given. */
  @Parameter(property = "minimumStability", defaultValue = "")
  private String minimumStability = "";

  /** The day that dates are compared with, as {@code 2026-12-31}; the current one by default. */
  @Parameter(property = "today", defaultValue = "")
  private String today = "";

  /** Whether broken rules are only reported. */
  @Parameter(property = "reportOnly", defaultValue = "false")
  private boolean reportOnly;

  @Override
  public void execute() throws MojoFailureException, MojoExecutionException {
    Problems problems = new Problems();
    try {
      Rules rules =
          Rules.parse(
              licensesAllowed,
              sizeBudget,
              minimumStability,
              today,
              LocalDate.now(Clock.systemDefaultZone()),
              problems);
      if (!problems.hasErrors()) {
        Optional<Review> review = review(new Reviewer(root(), this::artifact, rules, problems));
        if (review.isPresent()) {
          deliver(review.get(), problems);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("cannot read or write: " + e.getMessage(), e);
    }
    ProblemLog.report(problems, getLog());
  }

  private Optional<Review> review(Reviewer reviewer) throws IOException {
    if (baseLock != null && headLock != null) {
      return reviewer.locks(baseLock.toPath(), headLock.toPath());
    }
    Path distributions = distributionsDirectory.toPath().toAbsolutePath();
    Path generated = generatedDirectory.toPath().toAbsolutePath();
    return reviewer.revisions(base, Optional.ofNullable(head), distributions, generated);
  }

  private void deliver(Review review, Problems problems) throws IOException {
    Optional<String> text = review.in(format, problems);
    if (text.isPresent()) {
      Answers.print(text.get(), output);
      if (!reportOnly) {
        review.violations().forEach(problems::add);
      }
    }
  }
}
