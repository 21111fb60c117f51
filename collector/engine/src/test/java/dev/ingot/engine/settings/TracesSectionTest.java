package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.telemetry.OwnSettings;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.trace.Propagator;
import dev.ingot.engine.telemetry.trace.Sampler;
import dev.ingot.engine.telemetry.trace.Sampler.Always;
import dev.ingot.engine.telemetry.trace.Sampler.ParentBased;
import dev.ingot.engine.telemetry.trace.Sampler.ParentBased.ByParent;
import dev.ingot.engine.telemetry.trace.Sampler.Ratio;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import dev.ingot.problem.Problems;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code service::telemetry::traces}, and the processors of {@code logs}. */
class TracesSectionTest {
  private final Problems problems = new Problems();

  private static final class Anything implements ConfigBinder<String> {
    @Override
    public List<String> options() {
      return List.of();
    }

    @Override
    public String bind(ConfigSection section) {
      return "";
    }
  }

  private OwnSettings own(String yaml) {
    ComponentRegistry.Builder components = ComponentRegistry.builder();
    components.exporter(
        ComponentInfo.of("otlp_http", "a:b:1").supports("traces", "Stable"),
        new Anything(),
        (context, config) -> {
          throw new UnsupportedOperationException();
        });
    return new TelemetrySection(RegistryAccess.of(components), new SettingsProblems(problems))
        .read(Configs.tree(yaml))
        .own();
  }

  private Sampler sampler(String yaml) {
    return own("telemetry: {traces: {sampler: " + yaml + "}}").traces().sampler();
  }

  @Test
  void hasTheCollectorsDefaults() {
    assertThat(own("").traces()).isEqualTo(TracesSettings.DEFAULT);
    assertThat(own("telemetry: {traces: , logs: }").traces()).isEqualTo(TracesSettings.DEFAULT);
    OwnSettings own =
        own(
            """
            telemetry:
              traces:
                processors:
                - batch: {exporter: {otlp: {protocol: http/protobuf, endpoint: 'http://a:1'}}}
                - simple: {exporter: {otlp: {protocol: http/protobuf, endpoint: 'http://a:1'}}}
              logs:
                processors:
                - batch: {exporter: {otlp: {protocol: http/protobuf, endpoint: 'http://a:1'}}}
            """);
    assertThat(problems.sorted()).isEmpty();
    List<OutputSettings> traces = own.traces().processors();
    assertThat(traces)
        .containsExactly(
            new OutputSettings(traces.get(0).exporter(), Duration.ofSeconds(5), 512, 2048),
            new OutputSettings(traces.get(0).exporter(), Duration.ZERO, 1, 2048));
    assertThat(own.logs())
        .containsExactly(
            new OutputSettings(own.logs().get(0).exporter(), Duration.ofSeconds(1), 512, 2048));
  }

  @Test
  void readsEveryOption() {
    TracesSettings traces =
        own("""
            telemetry:
              traces:
                level: basic
                propagators: [tracecontext, b3]
                limits: {event_count_limit: 10}
                sampler: {trace_id_ratio_based: {ratio: 0.25}}
                processors:
                - batch:
                    schedule_delay: 100
                    export_timeout: 2000
                    max_queue_size: 40
                    max_export_batch_size: 50
                    exporter: {otlp: {protocol: http/protobuf, endpoint: 'http://a:1'}}
            """)
            .traces();
    assertThat(problems.sorted()).isEmpty();
    assertThat(traces)
        .isEqualTo(
            new TracesSettings(
                true,
                new Ratio(0.25),
                List.of(Propagator.TRACECONTEXT, Propagator.B3),
                List.of(
                    new OutputSettings(
                        traces.processors().get(0).exporter(), Duration.ofMillis(100), 40, 40))));
  }

  @Test
  void levelNoneSwitchesTracesOff() {
    assertThat(own("telemetry: {traces: {level: none}}").traces().enabled()).isFalse();
  }

  @Test
  void readsSamplers() {
    assertThat(sampler("{always_on: {}}")).isEqualTo(new Always(true));
    assertThat(sampler("{always_off: {}, always_on: , jaeger_remote: {interval: 1}}"))
        .isEqualTo(new Always(false));
    assertThat(sampler("{trace_id_ratio_based: {}}")).isEqualTo(new Ratio(1));
    assertThat(sampler("{parent_based: {}}")).isEqualTo(Sampler.DEFAULT);
    assertThat(
            sampler(
                "{parent_based: {root: {trace_id_ratio_based: {ratio: 0.5}},"
                    + " remote_parent_sampled: {always_off: {}},"
                    + " local_parent_not_sampled: {always_on: {}}}}"))
        .isEqualTo(
            new ParentBased(
                new Ratio(0.5),
                new ByParent(new Always(false), new Always(false)),
                new ByParent(new Always(true), new Always(true))));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    own(
        """
        telemetry:
          traces:
            level: loud
            propagators: [jaeger]
            sampler: {trace_id_ratio_based: {rate: 2}}
            processors:
            - {}
            - batch: {exporter: {}}
            - {batch: {exporter: {otlp: {endpoint: a}}}, simple: {exporter: {otlp: {endpoint: a}}}}
            - simple: {exporter: {otlp: {protocol: grpc, endpoint: a}}}
            - simple: {exporter: {otlp: {protocol: http/protobuf}}}
            - simple: {exporter: {zipkins: {}}}
          logs:
            processors:
            - foo: {}
            - batch: {max_queue_size: -1, exporter: {otlp: {endpoint: a, temporality_preference: x}}}
        """);
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:3:12  CFG-009  service::telemetry::traces: unknown metrics level "loud"
                write none, basic, normal or detailed
            config.yaml:4:18  CFG-009  service::telemetry::traces: unsupported trace propagator "jaeger"
                write tracecontext or b3
            config.yaml:5:38  CFG-001  'service::telemetry::traces::sampler::trace_id_ratio_based' has invalid keys: rate
                remove it, or use one of: ratio
            config.yaml:7:7  CFG-009  service::telemetry::traces::processors::0: unsupported span processor type, must be one of simple or batch
                write batch: {exporter: ...}
            config.yaml:8:25  CFG-009  service::telemetry::traces::processors::1::batch::exporter: no valid span exporter
                write otlp: {protocol: http/protobuf, endpoint}, or console: {}
            config.yaml:9:58  CFG-009  service::telemetry::traces::processors::2: must not specify multiple span processor type
                make it two of the list
            config.yaml:10:44  CFG-009  service::telemetry::traces::processors::3::simple::exporter::otlp: this collector was built without the exporter 'otlp_grpc', which sends own telemetry
                add the exporter to the manifest
            config.yaml:11:33  CFG-009  service::telemetry::traces::processors::4::simple::exporter::otlp: endpoint must be specified
                write endpoint: http://localhost:4318
            config.yaml:12:26  CFG-009  service::telemetry::traces::processors::5::simple::exporter: no valid span exporter
                write otlp: {protocol: http/protobuf, endpoint}, or console: {}
            config.yaml:12:27  CFG-001  'service::telemetry::traces::processors::5::simple::exporter' has invalid keys: zipkins
                remove it, or use one of: console, otlp
            config.yaml:15:7  CFG-001  'service::telemetry::logs::processors::0' has invalid keys: foo
                remove it, or use one of: batch, simple
            config.yaml:15:7  CFG-009  service::telemetry::logs::processors::0: unsupported log processor type, must be one of simple or batch
                write batch: {exporter: ...}
            config.yaml:16:31  CFG-003  service::telemetry::logs::processors::1::batch: 'max_queue_size' must be at least 0, got -1
            config.yaml:16:66  CFG-001  'service::telemetry::logs::processors::1::batch::exporter::otlp' has invalid keys: temporality_preference
                remove it, or use one of: certificate, client_certificate, client_key, compression, endpoint, headers, headers_list, insecure, protocol, timeout""");
  }

  @Test
  void aSamplerHasAKind() {
    sampler("{always_on: }");
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:1:31  CFG-009  service::telemetry::traces::sampler: invalid sampler configuration
                write parent_based, always_on, always_off or trace_id_ratio_based""");
  }

  @Test
  void noServerIsAskedForASampler() {
    sampler(
        "{parent_based: {root: {jaeger_remote: {endpoint: 'http://a:1', initial_sampler: {no: }}}}}");
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:1:69  CFG-009  service::telemetry::traces::sampler::parent_based::root: invalid sampler configuration
                jaeger_remote cannot be used, as in the Collector: write trace_id_ratio_based: {ratio: ...}
            config.yaml:1:111  CFG-009  service::telemetry::traces::sampler::parent_based::root::jaeger_remote::initial_sampler: invalid sampler configuration
                write parent_based, always_on, always_off or trace_id_ratio_based
            config.yaml:1:112  CFG-001  'service::telemetry::traces::sampler::parent_based::root::jaeger_remote::initial_sampler' has invalid keys: no
                remove it, or use one of: always_off, always_on, jaeger_remote, parent_based, trace_id_ratio_based""");
  }

  @Test
  void aRatioThatIsNoneIsTakenWithAWarning() {
    assertThat(sampler("{trace_id_ratio_based: {ratio: 2}}")).isEqualTo(new Ratio(2));
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.toString())
        .isEqualTo(
            """
            config.yaml:1:62  CFG-009  warning: service::telemetry::traces::sampler::trace_id_ratio_based: ratio 2.0 is not between 0 and 1
                write a number from 0 to 1""");
  }
}
