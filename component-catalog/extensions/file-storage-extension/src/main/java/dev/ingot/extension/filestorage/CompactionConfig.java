package dev.ingot.extension.filestorage;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.time.Duration;

/**
 * The section {@code compaction}: files of which little is needed are written anew. Files of which
 * nothing is needed are deleted at once, whatever stands here.
 *
 * @param onStart whether when the storage of a component is opened
 * @param onRebound whether while the collector runs
 * @param directory without effect
 * @param reboundNeededThresholdMib compacts only after the files have been larger than this
 * @param reboundTriggerThresholdMib and when what is needed of them is smaller than this
 * @param maxTransactionSize without effect
 * @param checkInterval how often to look
 * @param cleanupOnStart without effect
 */
@Config
public record CompactionConfig(
    @Option(
            doc = "Whether sparse files are compacted when the storage of a component is opened.",
            defaultValue = "false")
        boolean onStart,
    @Option(
            doc = "Whether sparse files are compacted while the collector runs.",
            defaultValue = "false")
        boolean onRebound,
    @Option(
            doc =
                "Accepted so that existing configurations work, and without effect: files are"
                    + " compacted where they are.")
        String directory,
    @Option(
            doc = "on_rebound compacts only after the files of a component were larger than this.",
            defaultValue = "100",
            unit = "MiB")
        long reboundNeededThresholdMib,
    @Option(
            doc = "on_rebound compacts when less than this is needed of the files.",
            defaultValue = "10",
            unit = "MiB")
        long reboundTriggerThresholdMib,
    @Option(
            doc =
                "Accepted so that existing configurations work, and without effect: records are"
                    + " moved one by one.",
            defaultValue = "65536")
        long maxTransactionSize,
    @Option(doc = "How often on_rebound looks at the files.", defaultValue = "5s")
        Duration checkInterval,
    @Option(
            doc =
                "Accepted so that existing configurations work, and without effect: nothing is left"
                    + " behind by a compaction that was interrupted.",
            defaultValue = "false")
        boolean cleanupOnStart)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (maxTransactionSize < 0) {
      section.error(
          "max_transaction_size",
          "max transaction size for compaction cannot be less than 0",
          "leave it out");
    }
    if (onRebound && (checkInterval.isNegative() || checkInterval.isZero())) {
      section.error(
          "check_interval",
          "compaction check interval must be positive when rebound compaction is set",
          "leave it out for 5s");
    }
  }
}
