package dev.ingot.builder.review;

import dev.ingot.builder.review.DistributionReview.ArtifactChange;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** A review for programs. */
final class ReviewJson {
  private ReviewJson() {}

  static JsonValue distribution(DistributionReview review) {
    return new JsonObject()
        .put("name", review.name())
        .put("state", review.state())
        .put("components", items(review.components(), ReviewJson::change))
        .put("artifacts", items(review.artifacts(), ReviewJson::artifact))
        .put("replacements", items(review.replacements(), ReviewJson::change))
        .put("licensesAdded", JsonValue.texts(review.came()))
        .put("licensesRemoved", JsonValue.texts(review.went()))
        .put("sizeBefore", size(review.before()))
        .put("sizeAfter", size(review.after()))
        .put("options", items(review.options(), ReviewJson::change))
        .build();
  }

  static JsonValue violation(Problem problem) {
    return new JsonObject()
        .put("code", problem.code())
        .put("distribution", problem.location().source())
        .put("message", problem.message())
        .build();
  }

  private static JsonObject change(Change change) {
    return new JsonObject()
        .put("change", change.what())
        .put("name", change.name())
        .putText("before", change.before())
        .putText("after", change.after());
  }

  private static JsonObject artifact(ArtifactChange artifact) {
    return change(artifact.change())
        .put("license", artifact.license())
        .putText("licenseBefore", artifact.formerLicense())
        .putNumber("bytes", artifact.bytes());
  }

  private static JsonValue size(Facts.Size size) {
    return new JsonObject()
        .put("bytes", size.bytes())
        .put("unknown", JsonValue.texts(size.unknown()))
        .build();
  }

  private static <T> JsonValue items(List<T> values, Function<T, JsonObject> each) {
    return new JsonValue.Items(
        values.stream().map(value -> (JsonValue) each.apply(value).build()).toList());
  }
}
