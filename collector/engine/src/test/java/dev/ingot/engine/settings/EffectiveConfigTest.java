package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.config.ConfigPrinter;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import org.junit.jupiter.api.Test;

class EffectiveConfigTest {

  private static String printed(String yaml) {
    return ConfigPrinter.unredacted()
        .yaml(
            EffectiveConfig.of(
                Configs.tree(yaml), RegistryAccess.of(new FakeComponents().registry())));
  }

  @Test
  void hasEveryOptionAndSection() {
    assertThat(
            printed(
                """
                receivers: {nop: }
                exporters: {nop/2: {stops: never}}
                service: {pipelines: {traces: {receivers: [nop], exporters: [nop/2]}}}
                """))
        .startsWith(
            """
            connectors: {}
            exporters:
                nop/2:
                    fail_start: ""
                    fatal: ""
                    password: ""
                    stops: never
            extensions: {}
            processors: {}
            receivers:
                nop:
                    fail_start: ""
                    fatal: ""
                    password: ""
                    stops: ""
            service:
                pipelines:
                    traces:
                        exporters:
                            - nop/2
                        processors: []
                        receivers:
                            - nop
                telemetry:
                    logs:
                        encoding: console
            """);
  }

  @Test
  void writtenTelemetryStandsOverTheDefaults() {
    assertThat(
            printed(
                """
                service:
                  extensions: [nop]
                  telemetry: {logs: {level: debug, sampling: }, metrics: {level: none}, traces: {level: none}}
                """))
        .endsWith(
            """
            service:
                extensions:
                    - nop
                pipelines: {}
                telemetry:
                    logs:
                        encoding: console
                        error_output_paths:
                            - stderr
                        level: debug
                        output_paths:
                            - stderr
                        sampling:
                            enabled: true
                            initial: 10
                            thereafter: 100
                            tick: 10s
                    metrics:
                        level: None
                        readers:
                            - pull:
                                  exporter:
                                      prometheus:
                                          host: localhost
                                          port: 8888
                                          without_scope_info: true
                                          without_type_suffix: true
                                          without_units: true
                    resource:
                        schema_url: https://opentelemetry.io/schemas/1.40.0
                    traces:
                        level: None
                        propagators: []
            """);
  }

  @Test
  void whatNoComponentReadsStaysAsItIs() {
    assertThat(printed("processors: {unknown: {a: 1}}")).contains("    unknown:\n        a: 1\n");
  }
}
