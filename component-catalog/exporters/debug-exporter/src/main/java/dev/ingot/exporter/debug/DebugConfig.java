package dev.ingot.exporter.debug;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.component.config.Validated;
import dev.ingot.exporting.QueueConfig;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the debug exporter.
 *
 * <p>Source of names and defaults: the Collector's {@code exporter/debugexporter}.
 *
 * @param verbosity how much is shown
 * @param samplingInitial how many batches of a signal are shown each second
 * @param samplingThereafter every how many further batches one is shown; 1: all, 0: none
 * @param useInternalLogger whether the collector's own log is used
 * @param outputPaths where the text goes otherwise
 * @param sendingQueue the queue before the text; empty: the pipeline waits for it
 */
@Component(
    kind = ComponentKind.EXPORTER,
    type = "debug",
    factory = DebugExporterFactory.class,
    doc = "Prints telemetry for people who look for a mistake.",
    supports = {
      @Supports(signal = "traces", stability = Stability.ALPHA),
      @Supports(signal = "metrics", stability = Stability.ALPHA),
      @Supports(signal = "logs", stability = Stability.ALPHA),
      @Supports(signal = "profiles", stability = Stability.ALPHA)
    },
    goModules = "go.opentelemetry.io/collector/exporter/debugexporter")
public record DebugConfig(
    @Option(
            doc =
                "How much is shown of a batch: basic, its counts; normal, about one line per"
                    + " record; detailed, every field.",
            defaultValue = "basic",
            ifWritten = true)
        Verbosity verbosity,
    @Option(
            doc = "Number of batches of each signal that are shown in each second. Below 0: all.",
            defaultValue = "2",
            unit = "batches")
        int samplingInitial,
    @Option(
            doc =
                "Of the further batches in a second every so manieth is shown. 1 shows all, 0 and"
                    + " less none.",
            defaultValue = "1",
            unit = "batches")
        int samplingThereafter,
    @Option(
            doc =
                "Whether the text goes to the collector's own log, whose level and format it has.",
            defaultValue = "true")
        boolean useInternalLogger,
    @Option(
            doc =
                "Where the text goes when use_internal_logger is false: stdout, which is the default,"
                    + " stderr or paths of files, which are continued.")
        List<String> outputPaths,
    @Option(
            doc =
                "The queue in which telemetry waits for being printed. Without the section the"
                    + " pipeline waits.")
        Optional<QueueConfig> sendingQueue)
    implements Validated {

  public DebugConfig {
    boolean anywhere = !outputPaths.isEmpty() || useInternalLogger;
    outputPaths = anywhere ? List.copyOf(outputPaths) : List.of("stdout");
  }

  @Override
  public void validate(ConfigSection section) {
    Optional<List<String>> written =
        section.value("output_paths", "").asOptional(value -> value.asList(ConfigValue::asString));
    if (useInternalLogger && written.isPresent()) {
      section.error(
          "output_paths",
          "output_paths is not supported when use_internal_logger is true",
          "remove output_paths, or set use_internal_logger: false");
    }
    if (!useInternalLogger
        && written.filter(paths -> paths.stream().allMatch(String::isEmpty)).isPresent()) {
      section.error(
          "output_paths",
          "output_paths must not be empty when use_internal_logger is false",
          "use stdout");
    }
  }
}
