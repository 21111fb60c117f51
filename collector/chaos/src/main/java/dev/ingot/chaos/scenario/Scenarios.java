package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.scenario.Scenario.Harm;
import dev.ingot.chaos.scenario.Scenario.Need;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The faults that every layout must bear. */
final class Scenarios {
  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "none", "nothing", Harm.NONE, Need.NOTHING, stage -> stage.flow(4 * Strikes.FLOW)),
          new Scenario("kill", "kill -9, start again", Harm.MEMORY, Need.NOTHING, Strikes::kill),
          new Scenario(
              "kill-backlog",
              "backend down, kill -9, start again",
              Harm.MEMORY,
              Need.NOTHING,
              Strikes::killWithBacklog),
          new Scenario("pause", "SIGSTOP, 3 s, SIGCONT", Harm.NONE, Need.NOTHING, Strikes::pause),
          new Scenario("stop", "SIGTERM, start again", Harm.NONE, Need.NOTHING, Strikes::stop),
          new Scenario(
              "stop-slow",
              "backend slow, SIGTERM, start again",
              Harm.NONE,
              Need.NOTHING,
              Strikes::stopWithSlowBackend),
          new Scenario(
              "stop-backlog",
              "backend down, SIGTERM, start again",
              Harm.UNSENT,
              Need.NOTHING,
              Strikes::stopWithBacklog),
          new Scenario("down", "backend down for 4 s", Harm.NONE, Need.NOTHING, Strikes::down),
          new Scenario(
              "slow",
              "backend needs 300 ms a request",
              Harm.NONE,
              Need.NOTHING,
              stage -> Strikes.conduct(stage, Reply.TAKE, 300)),
          new Scenario(
              "later",
              "backend refuses with UNAVAILABLE",
              Harm.NONE,
              Need.NOTHING,
              stage -> Strikes.conduct(stage, Reply.LATER, 0)),
          new Scenario(
              "never",
              "backend refuses for good",
              Harm.NONE,
              Need.NOTHING,
              stage -> Strikes.conduct(stage, Reply.NEVER, 0)),
          new Scenario(
              "unanswered",
              "backend takes, cuts before the answer",
              Harm.NONE,
              Need.NOTHING,
              stage -> Strikes.conduct(stage, Reply.TAKE_AND_CUT, 0)),
          new Scenario(
              "cut",
              "connections to the next cut mid-request",
              Harm.NONE,
              Need.NOTHING,
              stage -> Strikes.wire(stage, 20_000, stage.back())),
          new Scenario(
              "stall", "no byte reaches the backend", Harm.NONE, Need.NOTHING, Strikes::stall),
          new Scenario(
              "clients-cut",
              "connections of clients cut mid-request",
              Harm.NONE,
              Need.NOTHING,
              Strikes::cutClients),
          new Scenario(
              "full",
              "backend down, queue of 20 requests",
              Harm.BATCHES,
              Need.NOTHING,
              Strikes::down),
          new Scenario(
              "disk-full",
              "backend down until the disk is full",
              Harm.BATCHES,
              Need.SMALL_DISK,
              Strikes::fillDisk),
          new Scenario(
              "torn",
              "backend down, kill -9, last 4 KB destroyed",
              Harm.MEMORY,
              Need.STORAGE,
              Strikes::tear),
          new Scenario(
              "clock",
              "clock +1 h, then -2 h, backend down",
              Harm.NONE,
              Need.CLOCK,
              Strikes::setClock),
          new Scenario(
              "reload",
              "SIGHUP with another timeout, twice",
              Harm.NONE,
              Need.NOTHING,
              Strikes::reload),
          new Scenario(
              "certificates",
              "certificates of both sides changed",
              Harm.NONE,
              Need.TLS,
              Strikes::changeCertificates));

  private static final Set<String> SHORT =
      Set.of("kill", "kill-backlog", "stop", "stop-backlog", "down", "cut", "disk-full", "torn");

  /** What two collectors in a row go through. */
  private static final Set<String> IN_A_ROW = Set.of("kill", "stop", "cut", "torn");

  /** What shows that an orderly stop keeps what is in memory. */
  private static final Set<String> KEPT_AT_STOP =
      Set.of("stop", "stop-slow", "stop-backlog", "reload");

  /** Layouts that differ little from others, and what they go through. */
  private static final Map<String, Set<String>> FEW =
      Map.of(
          "memory, HTTP",
          Set.of("none", "stop", "down", "later", "never", "unanswered", "cut", "certificates"),
          "memory, kept",
          KEPT_AT_STOP,
          "memory, batch, kept",
          KEPT_AT_STOP,
          "persistent, batch",
          Set.of("kill", "stop", "stop-backlog", "down", "full", "disk-full", "torn", "reload"));

  /** In the short form. */
  private static final Map<String, Set<String>> SHORT_FORM =
      Map.of(
          "memory",
          Set.of("stop", "down"),
          "memory, kept",
          Set.of("stop-backlog"),
          "persistent",
          SHORT,
          "persistent > persistent*",
          Set.of("kill"));

  private Scenarios() {}

  /** Whether a layout goes through a scenario when nobody says what it shall go through. */
  static boolean isUsual(Scenario scenario, Layout layout) {
    if (layout.relay().isPresent()) {
      return IN_A_ROW.contains(scenario.name());
    }
    Set<String> few = FEW.getOrDefault(layout.name(), Set.of());
    return few.isEmpty() || few.contains(scenario.name());
  }

  /** Whether it is one of the gravest, and the layout one of those that go through them. */
  static boolean isShort(Scenario scenario, Layout layout) {
    return SHORT_FORM.getOrDefault(layout.name(), Set.of()).contains(scenario.name());
  }
}
