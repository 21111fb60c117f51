package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Conduct;
import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.backend.Proxy;
import dev.ingot.chaos.scenario.Scenario.Harm;
import dev.ingot.chaos.scenario.Scenario.Need;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The faults that every layout must bear. */
final class Scenarios {
  private static final int FLOW = 2_000;

  static final List<Scenario> ALL =
      List.of(
          new Scenario("none", "nothing", Harm.NONE, Need.NOTHING, stage -> stage.flow(4 * FLOW)),
          new Scenario("kill", "kill -9, start again", Harm.MEMORY, Need.NOTHING, Scenarios::kill),
          new Scenario(
              "kill-backlog",
              "backend down, kill -9, start again",
              Harm.MEMORY,
              Need.NOTHING,
              Scenarios::killWithBacklog),
          new Scenario("pause", "SIGSTOP, 3 s, SIGCONT", Harm.NONE, Need.NOTHING, Scenarios::pause),
          new Scenario("stop", "SIGTERM, start again", Harm.NONE, Need.NOTHING, Scenarios::stop),
          new Scenario(
              "stop-slow",
              "backend slow, SIGTERM, start again",
              Harm.NONE,
              Need.NOTHING,
              Scenarios::stopWithSlowBackend),
          new Scenario(
              "stop-backlog",
              "backend down, SIGTERM, start again",
              Harm.UNSENT,
              Need.NOTHING,
              Scenarios::stopWithBacklog),
          new Scenario("down", "backend down for 4 s", Harm.NONE, Need.NOTHING, Scenarios::down),
          new Scenario(
              "slow",
              "backend needs 300 ms a request",
              Harm.NONE,
              Need.NOTHING,
              stage -> conduct(stage, Reply.TAKE, 300)),
          new Scenario(
              "later",
              "backend refuses with UNAVAILABLE",
              Harm.NONE,
              Need.NOTHING,
              stage -> conduct(stage, Reply.LATER, 0)),
          new Scenario(
              "never",
              "backend refuses for good",
              Harm.NONE,
              Need.NOTHING,
              stage -> conduct(stage, Reply.NEVER, 0)),
          new Scenario(
              "unanswered",
              "backend takes, cuts before the answer",
              Harm.NONE,
              Need.NOTHING,
              stage -> conduct(stage, Reply.TAKE_AND_CUT, 0)),
          new Scenario(
              "cut",
              "connections to the next cut mid-request",
              Harm.NONE,
              Need.NOTHING,
              stage -> wire(stage, 20_000, stage.back())),
          new Scenario(
              "stall", "no byte reaches the backend", Harm.NONE, Need.NOTHING, Scenarios::stall),
          new Scenario(
              "clients-cut",
              "connections of clients cut mid-request",
              Harm.NONE,
              Need.NOTHING,
              Scenarios::cutClients),
          new Scenario(
              "full",
              "backend down, queue of 20 requests",
              Harm.BATCHES,
              Need.NOTHING,
              Scenarios::down),
          new Scenario(
              "disk-full",
              "backend down until the disk is full",
              Harm.BATCHES,
              Need.SMALL_DISK,
              Scenarios::fillDisk),
          new Scenario(
              "torn",
              "backend down, kill -9, last 4 KB destroyed",
              Harm.MEMORY,
              Need.STORAGE,
              Scenarios::tear),
          new Scenario(
              "clock",
              "clock +1 h, then -2 h, backend down",
              Harm.NONE,
              Need.CLOCK,
              Scenarios::setClock),
          new Scenario(
              "reload",
              "SIGHUP with another timeout, twice",
              Harm.NONE,
              Need.NOTHING,
              Scenarios::reload),
          new Scenario(
              "certificates",
              "certificates of both sides changed",
              Harm.NONE,
              Need.TLS,
              Scenarios::changeCertificates));

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
          SHORT,
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

  /** The backend is slow enough for something to be on its way at any time. */
  private static void kill(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.backend().conduct(new Conduct(Reply.TAKE, 50));
    stage.flow(FLOW);
    stage.collector().kill();
    stage.restart();
    stage.flow(FLOW);
  }

  private static void killWithBacklog(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.flow(FLOW);
    stage.collector().kill();
    stage.restart();
    stage.flow(FLOW);
    stage.regainNext();
    stage.flow(FLOW);
  }

  private static void pause(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.collector().signal("STOP");
    stage.seconds(3);
    stage.collector().signal("CONT");
    stage.flow(FLOW);
  }

  private static void stop(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.stopCollector();
    stage.restart();
    stage.flow(FLOW);
  }

  private static void stopWithSlowBackend(Stage stage) throws Exception {
    stage.backend().conduct(new Conduct(Reply.TAKE, 100));
    stage.seconds(1);
    stage.stopCollector();
    stage.restart();
    stage.flow(FLOW);
  }

  private static void stopWithBacklog(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.seconds(1);
    stage.stopCollector();
    stage.restart();
    stage.regainNext();
    stage.flow(FLOW);
  }

  private static void down(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.seconds(4);
    stage.regainNext();
    stage.flow(FLOW);
  }

  private static void conduct(Stage stage, Reply reply, long delayMillis) throws Exception {
    stage.flow(FLOW);
    stage.backend().conduct(new Conduct(reply, delayMillis));
    stage.seconds(2);
    stage.backend().conduct(Conduct.GOOD);
    stage.flow(FLOW);
  }

  private static void wire(Stage stage, int cutAfter, Proxy wire) throws Exception {
    stage.flow(FLOW);
    wire.cutAfter(cutAfter);
    stage.seconds(3);
    wire.pass();
    stage.flow(FLOW);
  }

  private static void stall(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.back().stall();
    stage.seconds(4);
    stage.back().pass();
    stage.flow(FLOW);
  }

  private static void cutClients(Stage stage) throws Exception {
    stage.front(front -> front.cutAfter(20_000));
    stage.seconds(3);
    stage.front(Proxy::pass);
    stage.flow(FLOW);
  }

  private static void fillDisk(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.seconds(6);
    stage.regainNext();
    stage.flow(FLOW);
  }

  private static void tear(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.catchUp();
    stage.loseNext();
    stage.flow(FLOW);
    stage.seconds(0.5);
    stage.collector().kill();
    Destruction.ofTail(stage.storage(), 4096);
    stage.restart();
    stage.regainNext();
    stage.flow(FLOW);
  }

  private static void setClock(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.clock().shift(3_600);
    stage.seconds(2);
    stage.clock().shift(-3_600);
    stage.seconds(2);
    stage.regainNext();
    stage.flow(FLOW);
  }

  private static void changeCertificates(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.encryption().rotate(stage.backend());
    stage.seconds(3);
    stage.flow(FLOW);
    stage.encryption().checkServed();
  }

  private static void reload(Stage stage) throws Exception {
    for (String timeout : List.of("3s", "4s")) {
      stage.flow(FLOW);
      stage.configure("timeout: " + timeout);
      stage.collector().signal("HUP");
      stage.seconds(2);
    }
    stage.flow(FLOW);
  }
}
