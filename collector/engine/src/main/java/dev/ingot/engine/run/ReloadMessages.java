package dev.ingot.engine.run;

import dev.ingot.engine.pipeline.PartFailure;
import dev.ingot.engine.pipeline.ReloadPlan;
import java.util.List;

/** What users read about reloads. */
final class ReloadMessages {
  static final String BEGINS = "Reloading the configuration";
  static final String DONE = "Configuration reloaded";
  static final String REFUSED =
      "The configuration has errors. The collector runs on with the former one.";
  static final String NOT_STARTED =
      "A component of the new configuration did not start. The collector runs on with the former"
          + " one.";
  static final String TELEMETRY =
      "service::telemetry has changed. That takes effect when the collector is started again.";
  static final String RESTARTED = "Component made anew";

  private ReloadMessages() {}

  static String applied(ReloadPlan plan) {
    return plan.changesNothing() ? "nothing has changed\n" : plan.toString();
  }

  /** Something that reads or makes parts of a configuration, perhaps another's, has a bug. */
  static String bug(Throwable bug) {
    return "internal error: " + bug.toString().replace("\r", " ").replace("\n", " ");
  }

  static String incomplete(ReloadPlan plan, List<PartFailure> failures) {
    StringBuilder text = new StringBuilder(plan.toString());
    failures.forEach(each -> text.append("not started: ").append(each.message()).append('\n'));
    return text.toString();
  }
}
