package dev.ingot.processor.batch;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Settings of the batch processor.
 *
 * <p>Source of names, defaults and rules: the Collector's {@code processor/batchprocessor}.
 *
 * @param timeout how long telemetry waits for a batch to fill; zero: not at all
 * @param sendBatchSize the number of items that completes a batch
 * @param sendBatchMaxSize the largest batch in items; 0: no limit
 * @param metadataKeys the request headers whose values are batched apart
 * @param metadataCardinalityLimit how many combinations of header values are told apart
 */
@Component(
    kind = ComponentKind.PROCESSOR,
    type = "batch",
    factory = BatchProcessorFactory.class,
    doc = "Groups telemetry into batches, so that exporters send fewer and larger requests.",
    supports = {
      @Supports(signal = "traces", stability = Stability.BETA),
      @Supports(signal = "metrics", stability = Stability.BETA),
      @Supports(signal = "logs", stability = Stability.BETA)
    },
    goModules = "go.opentelemetry.io/collector/processor/batchprocessor")
public record BatchConfig(
    @Option(
            doc =
                "Time after which a batch is sent whatever its size. With 0 telemetry is sent at"
                    + " once, cut only by send_batch_max_size.",
            defaultValue = "200ms")
        Duration timeout,
    @Option(
            doc = "Number of spans, data points or log records after which a batch is sent.",
            defaultValue = "8192",
            unit = "items",
            min = 0)
        int sendBatchSize,
    @Option(
            doc =
                "Upper limit of the size of a batch; larger ones are cut. 0 means no limit."
                    + " Otherwise at least send_batch_size.",
            defaultValue = "0",
            unit = "items",
            min = 0)
        int sendBatchMaxSize,
    @Option(
            doc =
                "Request headers, whatever their case: telemetry whose requests had different"
                    + " values is batched apart, and batches carry these headers on.")
        List<String> metadataKeys,
    @Option(
            doc =
                "Number of combinations of the values of metadata_keys that are told apart."
                    + " Telemetry with further combinations is refused. 0 means no limit.",
            defaultValue = "1000",
            min = 0)
        int metadataCardinalityLimit)
    implements Validated {

  public BatchConfig {
    metadataKeys = metadataKeys.stream().map(key -> key.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public void validate(ConfigSection section) {
    if (sendBatchMaxSize > 0 && sendBatchMaxSize < sendBatchSize) {
      section.error(
          "send_batch_max_size",
          "send_batch_max_size must be greater or equal to send_batch_size ("
              + sendBatchSize
              + "), got "
              + sendBatchMaxSize,
          "raise send_batch_max_size, or lower send_batch_size");
    }
    if (timeout.isNegative()) {
      section.error(
          "timeout", "timeout must be greater or equal to 0", "use 0 to send telemetry at once");
    }
    Set<String> seen = new HashSet<>();
    for (String key : metadataKeys) {
      if (!seen.add(key)) {
        section.error(
            "metadata_keys",
            "duplicate entry in metadata_keys: \"" + key + "\" (case-insensitive)",
            "remove one of them");
      }
    }
  }
}
