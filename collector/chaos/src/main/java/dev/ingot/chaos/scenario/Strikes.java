package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Conduct;
import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.backend.Proxy;
import java.util.List;

/** What is done to a stage, fault by fault; before it and after it telemetry flows. */
final class Strikes {
  /** So many items are acknowledged before something is done, and after it. */
  static final int FLOW = 2_000;

  private Strikes() {}

  /** The backend is slow enough for something to be on its way at any time. */
  static void kill(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.backend().conduct(new Conduct(Reply.TAKE, 50));
    stage.flow(FLOW);
    stage.collector().kill();
    stage.restart();
    stage.flow(FLOW);
  }

  static void killWithBacklog(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.flow(FLOW);
    stage.collector().kill();
    stage.restart();
    stage.flow(FLOW);
    stage.regainNext();
    stage.flow(FLOW);
  }

  static void pause(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.collector().signal("STOP");
    stage.seconds(3);
    stage.collector().signal("CONT");
    stage.flow(FLOW);
  }

  static void stop(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.stopCollector();
    stage.restart();
    stage.flow(FLOW);
  }

  static void stopWithSlowBackend(Stage stage) throws Exception {
    stage.backend().conduct(new Conduct(Reply.TAKE, 100));
    stage.seconds(1);
    stage.stopCollector();
    stage.restart();
    stage.flow(FLOW);
  }

  static void stopWithBacklog(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.seconds(1);
    stage.stopCollector();
    stage.restart();
    stage.regainNext();
    stage.flow(FLOW);
  }

  static void down(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.seconds(4);
    stage.regainNext();
    stage.flow(FLOW);
  }

  static void conduct(Stage stage, Reply reply, long delayMillis) throws Exception {
    stage.flow(FLOW);
    stage.backend().conduct(new Conduct(reply, delayMillis));
    stage.seconds(2);
    stage.backend().conduct(Conduct.GOOD);
    stage.flow(FLOW);
  }

  static void wire(Stage stage, int cutAfter, Proxy wire) throws Exception {
    stage.flow(FLOW);
    wire.cutAfter(cutAfter);
    stage.seconds(3);
    wire.pass();
    stage.flow(FLOW);
  }

  static void stall(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.back().stall();
    stage.seconds(4);
    stage.back().pass();
    stage.flow(FLOW);
  }

  static void cutClients(Stage stage) throws Exception {
    stage.front(front -> front.cutAfter(20_000));
    stage.seconds(3);
    stage.front(Proxy::pass);
    stage.flow(FLOW);
  }

  static void fillDisk(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.seconds(6);
    stage.regainNext();
    stage.flow(FLOW);
  }

  static void tear(Stage stage) throws Exception {
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

  static void setClock(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.loseNext();
    stage.clock().shift(3_600);
    stage.seconds(2);
    stage.clock().shift(-3_600);
    stage.seconds(2);
    stage.regainNext();
    stage.flow(FLOW);
  }

  static void changeCertificates(Stage stage) throws Exception {
    stage.flow(FLOW);
    stage.encryption().rotate(stage.backend());
    stage.seconds(3);
    stage.flow(FLOW);
    stage.encryption().checkServed();
  }

  static void reload(Stage stage) throws Exception {
    for (String timeout : List.of("3s", "4s")) {
      stage.flow(FLOW);
      stage.configure("timeout: " + timeout);
      stage.collector().signal("HUP");
      stage.seconds(2);
    }
    stage.flow(FLOW);
  }
}
