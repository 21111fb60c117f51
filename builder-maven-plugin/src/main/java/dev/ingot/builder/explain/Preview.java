package dev.ingot.builder.explain;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Layout;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.explain.FileChange.Action;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that {@code generate} and {@code package} would do. Looking writes nothing. */
public final class Preview {
  private static final String STALE_LIST = "DST-006";
  private static final String NO_MANIFEST = "DST-007";

  private final List<DistributionPreview> distributions;
  private final List<FileChange> shared;

  private Preview(List<DistributionPreview> distributions, List<FileChange> shared) {
    this.distributions = distributions;
    this.shared = shared;
  }

  /**
   * What would happen.
   *
   * @param build the build that would do it
   * @param all whether these are all distributions there are
   * @throws IOException when a file cannot be read
   */
  public static Preview of(
      DistributionBuild build, Layout layout, List<Prepared> distributions, boolean all)
      throws IOException {
    List<DistributionPreview> previews = new ArrayList<>();
    for (Prepared each : distributions) {
      previews.add(DistributionPreview.of(each, layout));
    }
    return new Preview(previews, shared(build, layout, distributions, all));
  }

  /** What becomes of the files that no single distribution has. */
  private static List<FileChange> shared(
      DistributionBuild build, Layout layout, List<Prepared> distributions, boolean all)
      throws IOException {
    Problems found = new Problems();
    build.check(distributions, all, found);
    List<FileChange> shared = new ArrayList<>();
    for (Problem problem : found.sorted()) {
      String path = problem.location().source();
      if (problem.code().equals(STALE_LIST)) {
        boolean there = Files.exists(layout.root().resolve(path));
        shared.add(
            there
                ? new FileChange(Action.CHANGED, path, "other modules")
                : new FileChange(Action.NEW, path, ""));
      } else if (problem.code().equals(NO_MANIFEST)) {
        shared.add(new FileChange(Action.DELETED, path, "no manifest has this name"));
      }
    }
    return shared;
  }

  /**
   * The preview in a format.
   *
   * @param format {@code text} or {@code json}
   * @return empty for another format, which is a problem
   */
  public Optional<String> in(String format, Problems problems) {
    return switch (format) {
      case "text" -> Optional.of(text());
      case "json" -> Optional.of(json());
      default -> {
        problems.add(Messages.unknownFormat(format));
        yield Optional.empty();
      }
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (DistributionPreview each : distributions) {
      text.append(new PreviewText(each).text()).append('\n');
    }
    text.append("files of all distributions\n");
    PreviewText.append(text, shared);
    return text.toString();
  }

  private String json() {
    List<JsonValue> items = new ArrayList<>();
    distributions.forEach(each -> items.add(new PreviewJson(each).value()));
    return new JsonObject()
        .put("distributions", new JsonValue.Items(items))
        .put("files", PreviewJson.files(shared))
        .build()
        .print();
  }
}
