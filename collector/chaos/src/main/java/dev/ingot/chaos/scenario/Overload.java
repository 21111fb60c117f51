package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Conduct;
import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.scenario.Scenario.Harm;
import dev.ingot.chaos.scenario.Scenario.Need;
import dev.ingot.chaos.scenario.Theatre.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Four times the load that can be exported, then a dead backend, then its return.
 *
 * @param seconds how long it goes on before the backend returns; a quarter of it the backend is
 *     slow, the rest it is dead
 * @param limitKilobytes what the process may take
 */
public record Overload(int seconds, long limitKilobytes) {
  private static final long RECOVERY_MILLIS = 5_000;

  /** What a run of less than a minute may take, on a machine that does other things as well. */
  private static final long SHORT_RECOVERY_MILLIS = 20_000;

  /** With ten consumers 50 requests a second; the clients send 200. */
  private static final Conduct SLOW = new Conduct(Reply.TAKE, 200);

  /**
   * What came of it.
   *
   * @param layout what stood in the pipeline
   * @param tally what became of the items
   * @param refusals how often clients were told to try again
   * @param peakKilobytes the most memory that was resident
   * @param deliveryMillis from the return of the backend until it got something
   * @param recoveryMillis from the return of the backend until a client's request was taken, too
   * @param broken what was promised and not kept; empty when all was
   */
  public record Result(
      String layout,
      Tally tally,
      int refusals,
      long peakKilobytes,
      long deliveryMillis,
      long recoveryMillis,
      String broken) {}

  /** Runs it with a layout in a folder. */
  public Result run(Program program, Layout layout, Path folder) throws Exception {
    Scenario scenario = new Scenario("overload", "x", Harm.NONE, Need.OVERLOAD, stage -> {});
    Path own = Files.createDirectories(folder.resolve("overload-" + layout.name()));
    try (Stage stage = new Stage(new Plan(program, layout, scenario), own);
        Watch watch = new Watch(stage.collector())) {
      stage.backend().conduct(SLOW);
      stage.beginLoad();
      stage.seconds(seconds / 4.0);
      stage.backend().down();
      stage.seconds(seconds * 3 / 4.0);
      boolean survived = stage.collector().isAlive();
      Tally before = stage.tally();
      stage.backend().conduct(Conduct.GOOD);
      stage.backend().up();
      long delivery = millisUntil(() -> stage.tally().delivered() > before.delivered());
      long taken = millisUntil(() -> stage.tally().acknowledged() > before.acknowledged());
      Tally tally = survived ? stage.settle() : stage.tally();
      int refusals = stage.load().refusals().getOrDefault("later", 0);
      String broken = broken(survived, delivery + taken, watch.peakKilobytes(), tally);
      if (!broken.isEmpty()) {
        System.err.println(stage.collector().lastLines(20));
      }
      return new Result(
          layout.name(),
          tally,
          refusals,
          watch.peakKilobytes(),
          delivery,
          delivery + taken,
          broken);
    }
  }

  private static long millisUntil(BooleanSupplier condition) throws InterruptedException {
    long start = System.nanoTime();
    long millis = 0;
    while (!condition.getAsBoolean() && millis < 2 * SHORT_RECOVERY_MILLIS) {
      TimeUnit.MILLISECONDS.sleep(20);
      millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
    return millis;
  }

  private String broken(boolean survived, long recovery, long peak, Tally tally) {
    if (!survived) {
      return "the collector died";
    }
    if (peak > limitKilobytes) {
      return "more memory than the limit";
    }
    long limit = seconds < 60 ? SHORT_RECOVERY_MILLIS : RECOVERY_MILLIS;
    if (recovery > limit) {
      return "no recovery within " + limit / 1000 + " s";
    }
    return tally.lost() > 0 ? "acknowledged items lost" : "";
  }
}
