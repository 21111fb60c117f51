package dev.ingot.builder.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  private static final String AFTER =
      """
      dist:
        name: one
        group: com.acme
      receivers:
        - maven: com.acme:alpha-receiver:1.1.0
        - maven: com.acme:gamma-receiver:1.0.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      replaces:
        - dependency: lib:gone
          replacement: lib:other:5.0
          reason: gone is abandoned
      """;

  @TempDir Path directory;
  private ReviewCase history;

  @BeforeEach
  void init() throws Exception {
    history = new ReviewCase(directory);
  }

  @Test
  void aPullRequestShowsEverythingThatChanged() throws Exception {
    history.commit("before", ReviewCase.BEFORE).commit("after", AFTER);

    assertThat(withoutSizes(history.markdown("before", "after")))
        .isEqualTo(
            """
            # Dependency review

            From `before` to `after`.

            ## one: changed

            ### Components

            | change | component | before | after |
            |---|---|---|---|
            | upgraded | `receiver/alpha` | com.acme:alpha-receiver:1.0.0 | com.acme:alpha-receiver:1.1.0 |
            | removed | `receiver/beta` | com.acme:beta-receiver:1.0.0 |  |
            | added | `receiver/gamma` |  | com.acme:gamma-receiver:1.0.0 |

            ### Artifacts

            | change | artifact | before | after | licence | bytes |
            |---|---|---|---|---|---|
            | upgraded | `com.acme:alpha-receiver:jar` | 1.0.0 | 1.1.0 | unknown | +N |
            | removed | `com.acme:beta-receiver:jar` | 1.0.0 |  | unknown | -N |
            | added | `com.acme:gamma-receiver:jar` |  | 1.0.0 | unknown | +N |
            | upgraded | `lib:base:jar` | 1.0 | 1.2 | EPL-2.0 (was MIT) | +N |
            | removed | `lib:gone:jar` | 1.0 |  | MIT | -N |
            | added | `lib:other:jar` |  | 5.0 | Apache-2.0 | +N |

            ### Replacements

            | change | artifact | before | after |
            |---|---|---|---|
            | added | `lib:gone` |  | lib:other:5.0 (gone is abandoned) |

            Licences that came: Apache-2.0, EPL-2.0

            Licences that went: MIT

            Size of the artifacts: N before, N now (+N bytes).
            """);
    assertThat(history.problems.sorted()).isEmpty();
  }

  @Test
  void withoutAHeadTheFilesAsTheyAreCount() throws Exception {
    history.commit("before", ReviewCase.BEFORE).generate(AFTER);

    assertThat(history.markdown("before", ""))
        .contains("From `before` to `the working tree`.", "| added | `receiver/gamma` |");
  }

  @Test
  void nothingChangedIsOneLine() throws Exception {
    history.commit("before", ReviewCase.BEFORE);
    Files.writeString(history.root.resolve("notes.txt"), "else");
    history.commit("after");

    assertThat(history.markdown("before", "after"))
        .isEqualTo("# Dependency review\n\nFrom `before` to `after`.\n\n## one: unchanged\n");
  }

  @Test
  void aNewAndADeletedDistributionAreNamed() throws Exception {
    Files.writeString(history.root.resolve("notes.txt"), "nothing yet");
    history.commit("none").commit("some", ReviewCase.BEFORE);

    assertThat(history.markdown("none", "some"))
        .contains("## one: added\n", "| added | `receiver/beta` |");
    assertThat(history.markdown("some", "none"))
        .contains("## one: removed\n", "| removed | `receiver/beta` |");
  }

  @Test
  void anotherArtifactForAComponentReplacesIt() throws Exception {
    history.commit("before", ReviewCase.BEFORE);
    Path inputs = history.root.resolve("generated/one/inputs.json");
    String other =
        Files.readString(inputs).replace("com.acme:beta-receiver:1.0.0", "org.fork:beta:1.0.1");
    Files.writeString(inputs, other);
    history.commit("after");

    assertThat(history.markdown("before", "after"))
        .contains(
            "| replaced | `receiver/beta` | com.acme:beta-receiver:1.0.0 | org.fork:beta:1.0.1 |");
  }

  @Test
  void optionsThatCameWentOrAreDeprecatedAreShown() throws Exception {
    history
        .generate(ReviewCase.BEFORE)
        .schema("{\"old\": {}, \"kept\": {\"properties\": {\"deep\": {}}}, \"list\": {}}")
        .commit("before")
        .schema(
            """
            {"new": {}, "list": {"items": {"properties": {"each": {}}}},
             "kept": {"properties": {"deep": {
               "deprecated": true,
               "description": "How deep. Deprecated: use new; gone after 2027-01-31"}}}}""")
        .commit("after");

    assertThat(history.markdown("before", "after"))
        .contains(
            """
            ### Configuration

            | change | option | before | after |
            |---|---|---|---|
            | deprecated | `receiver/alpha: kept.deep` |  | use new; gone after 2027-01-31 |
            | added | `receiver/alpha: list[].each` |  |  |
            | added | `receiver/alpha: new` |  |  |
            | removed | `receiver/alpha: old` |  |  |
            """);
  }

  @Test
  void twoLocksAreComparedByTheirJars() throws Exception {
    history.generate(ReviewCase.BEFORE);
    Path lock = history.root.resolve("distributions/one/manifest.lock");
    Path before = Files.copy(lock, history.root.resolve("before.lock"));
    history.generate(AFTER);

    Review review = history.reviewer().locks(before, lock).orElseThrow();
    assertThat(review.in("markdown", history.problems).orElseThrow())
        .contains(
            "From `before.lock` to `distributions/one/manifest.lock`.\n",
            "## manifest.lock: changed\n",
            "| upgraded | `receiver/alpha` | com.acme:alpha-receiver:1.0.0 |",
            "| removed | `lib:gone:jar` | 1.0 |  | MIT |");
  }

  @Test
  void programsReadTheSameAsJson() throws Exception {
    history.commit("before", ReviewCase.BEFORE).commit("after", AFTER);
    String json =
        history.review("before", "after").orElseThrow().in("json", history.problems).orElseThrow();

    assertThat(reprinted(json)).isEqualTo(json);
    assertThat(json)
        .contains(
            "\"base\": \"before\"",
            """
                      "change": "upgraded",
                      "name": "lib:base:jar",
                      "before": "1.0",
                      "after": "1.2",
                      "license": "EPL-2.0",
                      "licenseBefore": "MIT",
            """,
            "\"violations\": []");
  }

  @Test
  void whatHindersAReviewIsAProblem() throws Exception {
    history.commit("before", ReviewCase.BEFORE);

    assertThat(history.review("", "")).isEmpty();
    assertThat(history.review("never", "")).isEmpty();
    assertThat(history.review("before", "--output=x")).isEmpty();
    assertThat(history.review("before", "before").orElseThrow().in("html", history.problems))
        .isEmpty();
    assertThat(history.reviewer().locks(Path.of("a.lock"), Path.of("b.lock"))).isEmpty();

    assertThat(history.problems)
        .hasToString(
            """
            -Dbase  REV-002  git has no revision 'never'
                fetch it, as with 'git fetch --unshallow', or name another
            -Dbase  REV-003  nothing to compare with is named
                for example: -Dbase=origin/main, or -DbaseLock=FILE -DheadLock=FILE
            -DbaseLock  REV-005  there is no lock 'a.lock'
                give its path
            -Dformat  REV-004  unknown format 'html' (expected: markdown, json)
                leave it out for markdown
            -Dhead  REV-002  git has no revision '--output=x'
                fetch it, as with 'git fetch --unshallow', or name another
            -DheadLock  REV-005  there is no lock 'b.lock'
                give its path""");
  }

  @Test
  void textOfPeopleBecomesNoMarkup() throws Exception {
    history.commit("before", ReviewCase.BEFORE);
    history.commit("after", AFTER.replace("gone is abandoned", "a|b <script> `x` *y*"));

    assertThat(history.markdown("before", "after"))
        .contains("lib:other:5.0 (a\\|b \\<script\\> \\`x\\` \\*y\\*) |");
  }

  private static String reprinted(String json) throws JsonException {
    return JsonValue.parse(json).print();
  }

  private static String withoutSizes(String text) {
    return text.replaceAll("(?m)([+-])[\\d,]+ \\|$", "$1N |")
        .replaceAll("[\\d,]+ before, [\\d,]+ now \\(\\+[\\d,]+ ", "N before, N now (+N ");
  }
}
