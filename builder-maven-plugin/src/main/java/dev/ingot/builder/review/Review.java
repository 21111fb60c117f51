package dev.ingot.builder.review;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed in distributions, for a pull request and for programs.
 *
 * @param before what is compared, for people
 * @param after what it is compared with, for people
 * @param distributions by name
 * @param violations what breaks a rule
 */
public record Review(
    String before, String after, List<DistributionReview> distributions, List<Problem> violations) {
  public Review {
    distributions = List.copyOf(distributions);
    violations = List.copyOf(violations);
  }

  /**
   * The review in a format.
   *
   * @param format {@code markdown} or {@code json}
   * @return empty for another format, which is a problem
   */
  public Optional<String> in(String format, Problems problems) {
    return switch (format) {
      case "markdown" -> Optional.of(new ReviewMarkdown(this).text());
      case "json" -> Optional.of(json());
      default -> {
        problems.add(Messages.unknownFormat(format));
        yield Optional.empty();
      }
    };
  }

  private String json() {
    List<JsonValue> items = new ArrayList<>();
    distributions.forEach(each -> items.add(ReviewJson.distribution(each)));
    List<JsonValue> broken = new ArrayList<>();
    violations.forEach(each -> broken.add(ReviewJson.violation(each)));
    return new JsonObject()
        .put("base", before)
        .put("head", after)
        .put("distributions", new JsonValue.Items(items))
        .put("violations", new JsonValue.Items(broken))
        .build()
        .print();
  }
}
