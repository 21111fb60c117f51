package dev.ingot.builder.review;

import dev.ingot.builder.bom.License;
import dev.ingot.builder.manifest.Policy;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.review.Snapshot.Locked;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.Stability;
import dev.ingot.problem.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds a distribution to its rules; what breaks one is a problem. */
final class RuleCheck {
  private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  private final String name;
  private final Snapshot snapshot;
  private final Rules rules;
  private final Policy policy;
  private final Facts facts;
  private final Problems problems;

  RuleCheck(String name, Snapshot snapshot, Rules rules, Facts facts, Problems problems) {
    this.name = name;
    this.snapshot = snapshot;
    this.rules = rules;
    this.policy = rules.of(snapshot.policy());
    this.facts = facts;
    this.problems = problems;
  }

  /**
   * Checks everything.
   *
   * @param jar the size of the distribution's jar, if there is one
   */
  void check(OptionalLong jar) {
    for (Locked each : snapshot.artifacts().values()) {
      checkLicense(each);
      checkStability(each);
    }
    checkSize(jar);
    snapshot
        .options()
        .forEach(
            (option, is) ->
                is.deprecated().ifPresent(text -> checkDate("the option " + option, text)));
    snapshot
        .replacements()
        .forEach(
            (module, instead) ->
                instead.reason().ifPresent(text -> checkDate("replacing " + module, text)));
  }

  private void checkLicense(Locked locked) {
    Set<String> allowed = policy.licensesAllowed();
    List<License> licenses = facts.licenses(locked);
    if (!allowed.isEmpty() && licenses.stream().noneMatch(each -> isAllowed(each, allowed))) {
      problems.add(
          Messages.licenseNotAllowed(name, locked.coordinates(), facts.license(locked), allowed));
    }
  }

  /** One side of an OR is enough, all of an AND are needed; an exception needs no permission. */
  private static boolean isAllowed(License license, Set<String> allowed) {
    String expression = license.spdx().orElse("").replaceAll("[()]", "");
    for (String choice : expression.split(" OR ")) {
      boolean all = true;
      for (String each : choice.split(" AND ")) {
        String id = each.strip();
        all &= allowed.contains(id) || allowed.contains(id.replaceFirst(" WITH .*", ""));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private void checkSize(OptionalLong jar) {
    if (policy.sizeBudget().isPresent()) {
      long budget = policy.sizeBudget().getAsLong();
      long bytes = jar.orElseGet(() -> facts.size(snapshot).bytes());
      String what = jar.isPresent() ? "the jar" : "all artifacts of known size together";
      if (bytes > budget) {
        problems.add(Messages.overBudget(name, what, bytes, budget));
      }
    }
  }

  private void checkStability(Locked locked) {
    if (policy.minimumStability().isEmpty()) {
      return;
    }
    Stability minimum = policy.minimumStability().get();
    for (ComponentDescriptor each : facts.artifact(locked).map(this::listed).orElse(List.of())) {
      String id = id(each);
      each.stability()
          .filter(stability -> stability.compareTo(minimum) < 0)
          .ifPresent(stability -> report(id, "", stability, minimum));
      each.supports().stream()
          .filter(support -> support.stability().compareTo(minimum) < 0)
          .collect(
              Collectors.groupingBy(
                  SupportDescriptor::stability,
                  Collectors.mapping(SupportDescriptor::label, Collectors.joining(", "))))
          .forEach((stability, signals) -> report(id, " for " + signals, stability, minimum));
    }
  }

  private List<ComponentDescriptor> listed(ResolvedArtifact artifact) {
    return Descriptors.of(artifact).stream()
        .filter(each -> snapshot.components().containsKey(id(each)))
        .toList();
  }

  private static String id(ComponentDescriptor component) {
    return component.kind().word() + "/" + component.type();
  }

  private void report(String id, String signals, Stability stability, Stability minimum) {
    problems.add(
        Messages.notStable(
            name,
            id,
            signals,
            stability.label().toLowerCase(Locale.ROOT),
            minimum.label().toLowerCase(Locale.ROOT)));
  }

  /** A text may hold dates, as in {@code use endpoint; gone after 2026-12-31}. */
  private void checkDate(String what, String text) {
    Matcher dates = DATE.matcher(text);
    while (dates.find()) {
      try {
        if (LocalDate.parse(dates.group()).isBefore(rules.today())) {
          problems.add(Messages.dateHasPassed(name, what, dates.group(), text));
        }
      } catch (DateTimeParseException noDate) {
        continue;
      }
    }
  }
}
