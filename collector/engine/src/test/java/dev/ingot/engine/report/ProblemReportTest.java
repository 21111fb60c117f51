package dev.ingot.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
  private final Problems problems = new Problems();
  private final ProblemReport report = new ProblemReport(new BuildInfo("otelcol", "", "1.2.3"));

  @Test
  void textEndsWithALineBreakOrIsEmpty() {
    assertThat(report.write(ReportFormat.TEXT, problems)).isEmpty();
    problems.error("CFG-001", Location.of("a.yaml"), "wrong");
    assertThat(report.write(ReportFormat.TEXT, problems)).isEqualTo("a.yaml  CFG-001  wrong\n");
  }

  @Test
  void jsonHasWhatIsKnownOfThePlace() {
    assertThat(report.write(ReportFormat.JSON, problems))
        .isEqualTo("{\n  \"valid\": true,\n  \"problems\": []\n}\n");
    problems.warning("CFG-010", new Location("b.yaml", 3, 0), "no \"unit\"\tin\u0001 \u00e4", "1s");
    problems.error("CFG-001", Location.of("a.yaml"), "wrong");
    assertThat(report.write(ReportFormat.JSON, problems))
        .isEqualTo(
            """
            {
              "valid": false,
              "problems": [
                {
                  "code": "CFG-001",
                  "severity": "error",
                  "source": "a.yaml",
                  "message": "wrong"
                },
                {
                  "code": "CFG-010",
                  "severity": "warning",
                  "source": "b.yaml",
                  "line": 3,
                  "message": "no \\"unit\\"\\tin\\u0001 \\u00e4",
                  "fix": "1s"
                }
              ]
            }
            """);
  }

  @Test
  void sarifHasARuleForEachCode() {
    problems.error("CFG-001", new Location("a b.yaml", 2, 7), "wrong", "mend it");
    problems.error("CFG-001", new Location("a b.yaml", 3, 0), "wrong again");
    assertThat(report.write(ReportFormat.SARIF, problems))
        .isEqualTo(
            """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "otelcol",
                      "version": "1.2.3",
                      "rules": [
                        {
                          "id": "CFG-001"
                        }
                      ]
                    }
                  },
                  "columnKind": "unicodeCodePoints",
                  "results": [
                    {
                      "ruleId": "CFG-001",
                      "level": "error",
                      "message": {
                        "text": "wrong\\nmend it"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "a%20b.yaml"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 7
                            }
                          }
                        }
                      ]
                    },
                    {
                      "ruleId": "CFG-001",
                      "level": "error",
                      "message": {
                        "text": "wrong again"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "a%20b.yaml"
                            },
                            "region": {
                              "startLine": 3
                            }
                          }
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """);
  }
}
