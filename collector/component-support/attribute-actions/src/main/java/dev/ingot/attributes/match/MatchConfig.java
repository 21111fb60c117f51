package dev.ingot.attributes.match;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.List;
import java.util.Optional;

/**
 * What records are like. All that is given must match; of texts in one list any.
 *
 * <p>Source of names and rules: the Collector's {@code internal/filter/filterconfig}.
 *
 * @param matchType strict or regexp
 * @param regexp without effect
 * @param services names of services, for spans
 * @param spanNames names of spans
 * @param spanKinds kinds of spans
 * @param logBodies bodies of log records, as text
 * @param logSeverityTexts severity texts of log records
 * @param logSeverityNumber severity numbers of log records
 * @param metricNames names of metrics
 * @param attributes attributes of the span or log record
 * @param resources attributes of the resource
 * @param libraries instrumentation scopes
 */
@Config
public record MatchConfig(
    @Option(
            doc =
                "How texts are compared: strict for equal texts, regexp for regular expressions in"
                    + " the syntax of Go, which match anywhere in the text.")
        String matchType,
    @Option(doc = "Taken for compatibility.") Optional<RegexpConfig> regexp,
    @Option(doc = "Spans: the service.name of the resource.") List<String> services,
    @Option(doc = "Spans: the name.") List<String> spanNames,
    @Option(doc = "Spans: the kind, as SPAN_KIND_SERVER.") List<String> spanKinds,
    @Option(doc = "Logs: the body, maps and lists as JSON.") List<String> logBodies,
    @Option(doc = "Logs: the severity text.") List<String> logSeverityTexts,
    @Option(doc = "Logs: the severity number.") Optional<SeverityConfig> logSeverityNumber,
    @Option(doc = "Metrics: the name.") List<String> metricNames,
    @Option(doc = "Spans and logs: attributes of the record; all must match.")
        List<AttributeMatchConfig> attributes,
    @Option(doc = "Spans and logs: attributes of the resource; all must match.")
        List<AttributeMatchConfig> resources,
    @Option(doc = "Spans and logs: the instrumentation scope; all entries must match.")
        List<LibraryConfig> libraries)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    new MatchRules(this, section).check();
  }
}
