package dev.ingot.builder.review;

import dev.ingot.builder.review.DistributionReview.ArtifactChange;
import dev.ingot.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A review for people, in the Markdown of pull requests. */
final class ReviewMarkdown {
  private final Review review;
  private final StringBuilder text = new StringBuilder();

  ReviewMarkdown(Review review) {
    this.review = review;
  }

  String text() {
    line("# Dependency review");
    line("");
    line("From %s to %s.", code(review.before()), code(review.after()));
    violations();
    review.distributions().forEach(this::distribution);
    return text.toString();
  }

  private void violations() {
    if (!review.violations().isEmpty()) {
      line("");
      line("## Rules that are broken");
      line("");
      for (Problem each : review.violations()) {
        line("- **%s** %s: %s", each.code(), each.location(), escape(each.message()));
      }
    }
  }

  private void distribution(DistributionReview each) {
    line("");
    line("## %s: %s", each.name(), each.state());
    if (each.state().equals("unchanged")) {
      return;
    }
    table("Components", "component", each.components());
    artifacts(each.artifacts());
    table("Replacements", "artifact", each.replacements());
    table("Configuration", "option", each.options());
    line("");
    licenses("Licences that came", each.came());
    licenses("Licences that went", each.went());
    size(each);
  }

  private void table(String title, String column, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    line("");
    line("### %s", title);
    line("");
    line("| change | %s | before | after |", column);
    line("|---|---|---|---|");
    for (Change each : changes) {
      line("| %s | %s | %s | %s |", row(each));
    }
  }

  private void artifacts(List<ArtifactChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    line("");
    line("### Artifacts");
    line("");
    line("| change | artifact | before | after | licence | bytes |");
    line("|---|---|---|---|---|---|");
    for (ArtifactChange each : changes) {
      String former = each.formerLicense().map(license -> " (was " + license + ")").orElse("");
      String bytes =
          each.bytes().map(number -> String.format(Locale.ROOT, "%+,d", number)).orElse("unknown");
      Object[] row = row(each.change());
      String license = escape(each.license() + former);
      line("| %s | %s | %s | %s | %s | %s |", row[0], row[1], row[2], row[3], license, bytes);
    }
  }

  private static Object[] row(Change change) {
    return new Object[] {
      change.what(), code(change.name()), cell(change.before()), cell(change.after())
    };
  }

  private static String cell(Optional<String> value) {
    return value.map(ReviewMarkdown::escape).orElse("");
  }

  private void licenses(String title, List<String> licenses) {
    if (!licenses.isEmpty()) {
      line("%s: %s", title, escape(String.join(", ", licenses)));
      line("");
    }
  }

  private void size(DistributionReview each) {
    long before = each.before().bytes();
    long after = each.after().bytes();
    line(
        "Size of the artifacts: %s before, %s now (%s bytes).",
        number("%,d", before), number("%,d", after), number("%+,d", after - before));
    int unknown = Math.max(each.before().unknown().size(), each.after().unknown().size());
    if (unknown > 0) {
      line("Without %d that the build makes itself or that cannot be had.", unknown);
    }
  }

  private static String number(String format, long value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String code(String name) {
    return "`" + name.replace("`", "'").replace("|", "\\|").replace("\n", " ") + "`";
  }

  /** Text that becomes no markup, and no cell of its own. */
  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
