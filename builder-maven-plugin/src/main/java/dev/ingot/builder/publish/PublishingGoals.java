package dev.ingot.builder.publish;

import java.util.List;
import java.util.Set;

/** Tells builds that publish from others. */
public final class PublishingGoals {
  private static final Set<String> NAMES = Set.of("deploy", "publish");

  private PublishingGoals() {}

  /**
   * Whether a build publishes what it makes.
   *
   * @param goals what Maven was asked for: phases, and goals as {@code prefix:goal} or {@code
   *     group:artifact:version:goal@execution}
   */
  public static boolean in(List<String> goals) {
    return goals.stream().anyMatch(goal -> NAMES.contains(name(goal)));
  }

  private static String name(String goal) {
    String last = goal.substring(goal.lastIndexOf(':') + 1);
    int execution = last.indexOf('@');
    return execution < 0 ? last : last.substring(0, execution);
  }
}
