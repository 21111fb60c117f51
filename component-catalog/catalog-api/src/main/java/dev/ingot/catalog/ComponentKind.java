package dev.ingot.catalog;

import java.util.Locale;

/** The kinds of components, in the order in which manifests and configurations list them. */
public enum ComponentKind {
  RECEIVER,
  PROCESSOR,
  EXPORTER,
  CONNECTOR,
  EXTENSION,
  PROVIDER;

  /** The singular word: {@code receiver}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The section of a manifest or configuration: {@code receivers}. */
  public String section() {
    return word() + "s";
  }
}
