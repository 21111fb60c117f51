package dev.ingot.builder.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Policy;
import dev.ingot.catalog.Stability;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path directory;
  private ReviewCase history;

  @BeforeEach
  void init() throws Exception {
    history = new ReviewCase(directory).commit("before", ReviewCase.BEFORE);
  }

  @Test
  void withoutRulesNothingIsBroken() throws Exception {
    assertThat(broken()).isEmpty();
  }

  @Test
  void aLicenceThatIsNotAllowedIsNamedWithItsArtifact() throws Exception {
    rules("Apache-2.0, EPL-2.0", "", "");

    assertThat(broken())
        .contains(
            """
            one  REV-101  lib:base:jar:1.0 is under MIT (allowed: Apache-2.0, EPL-2.0)
                replace or exclude it, or allow its licence in 'dist.licenses_allowed'""",
            "one  REV-101  com.acme:env-provider:jar:1.0.0 is under unknown");
  }

  @Test
  void theManifestSaysWhatTheCallerDoesNot() throws Exception {
    history.generate(
        ReviewCase.BEFORE.replace("group:", "licenses_allowed: [Apache-2.0]\n  group:"));

    assertThat(broken()).contains("lib:base:jar:1.0 is under MIT (allowed: Apache-2.0)");
  }

  @Test
  void aJarOverItsBudgetIsBroken() throws Exception {
    Path target = Files.createDirectories(history.root.resolve("distributions/one/target"));
    Files.write(target.resolve("one.jar"), new byte[2_001]);
    rules("", "2KB", "");

    assertThat(broken())
        .isEqualTo(
            """
            one  REV-102  the jar has 2,001 bytes, budget 2,000
                leave something out, or raise 'dist.size_budget'""");
  }

  @Test
  void withoutAJarTheArtifactsTogetherCount() throws Exception {
    rules("", "1 KB", "");

    assertThat(broken())
        .matches(
            "(?s)one  REV-102  all artifacts of known size together has [\\d,]+ bytes, budget 1,000\n.*");
  }

  @Test
  void aComponentBelowTheMinimumIsBroken() throws Exception {
    rules("", "", "stable");

    assertThat(broken())
        .isEqualTo(
            """
            one  REV-103  provider/env is beta, not at least stable
                remove it, or lower 'dist.minimum_stability'
            one  REV-103  receiver/alpha is beta for traces, not at least stable
                remove it, or lower 'dist.minimum_stability'
            one  REV-103  receiver/beta is beta for traces, not at least stable
                remove it, or lower 'dist.minimum_stability'""");
    rules("", "", "beta");
    assertThat(broken()).isEmpty();
  }

  @Test
  void aDateThatHasPassedIsBroken() throws Exception {
    history
        .generate(
            ReviewCase.BEFORE
                + """
                replaces:
                  - dependency: lib:gone
                    replacement: lib:other:5.0
                    reason: until 2026-11-20, then upstream has a fix
                """)
        .schema(
            """
            {"old": {"deprecated": true, "description": "Deprecated: gone after 2026-11-21"},
             "older": {"deprecated": true, "description": "Deprecated: gone after 2026-01-31"}}""");

    assertThat(broken())
        .isEqualTo(
            """
            one  REV-104  the date of replacing lib:gone has passed, 2026-11-20: until 2026-11-20, then upstream has a fix
                do what the text says
            one  REV-104  the date of the option receiver/alpha: older has passed, 2026-01-31: gone after 2026-01-31
                do what the text says""");
  }

  @Test
  void brokenRulesStandInTheReview() throws Exception {
    rules("", "", "stable");

    assertThat(history.markdown("before", ""))
        .contains(
            "## Rules that are broken\n\n"
                + "- **REV-103** one: provider/env is beta, not at least stable\n");
  }

  @Test
  void rulesThatAreNoneAreProblems() {
    Problems problems = new Problems();
    Rules.parse("", "8 GB", "perfect", "tomorrow", DAY, problems);

    assertThat(problems)
        .hasToString(
            """
            -DminimumStability  REV-006  'perfect' is not one of unmaintained, deprecated, development, alpha, beta, stable
                correct it
            -DsizeBudget  REV-006  '8 GB' is not a size such as 8MB
                correct it
            -Dtoday  REV-006  'tomorrow' is not a date such as 2026-12-31
                correct it""");
  }

  @Test
  void rulesOfTheCallerComeFirst() {
    Rules rules = Rules.parse("MIT", "8MB", "Alpha", "2026-12-31", DAY, new Problems());
    Policy of = rules.of(Policy.NONE);

    assertThat(of.sizeBudget()).hasValue(8_000_000);
    assertThat(of.licensesAllowed()).containsExactly("MIT");
    assertThat(of.minimumStability()).contains(Stability.ALPHA);
    assertThat(rules.today()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private void rules(String licenses, String size, String stability) {
    history.rules = Rules.parse(licenses, size, stability, "", DAY, history.problems);
  }

  private String broken() throws Exception {
    List<Problem> violations = history.review("before", "").orElseThrow().violations();
    assertThat(history.problems.sorted()).isEmpty();
    return violations.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
