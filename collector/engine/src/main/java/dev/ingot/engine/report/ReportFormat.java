package dev.ingot.engine.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How problems are written. */
public enum ReportFormat {
  /** Lines for people. */
  TEXT,
  /** One JSON object, for scripts and editors. */
  JSON,
  /** SARIF 2.1.0, for services that show findings beside the code. */
  SARIF;

  /** The format that a command line calls so. */
  public static Optional<ReportFormat> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** What a command line calls the formats. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ReportFormat::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
