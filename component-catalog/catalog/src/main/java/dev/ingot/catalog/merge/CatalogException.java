package dev.ingot.catalog.merge;

/** The catalog cannot be made; the message says why, problem by problem. */
public final class CatalogException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The reason. */
  public CatalogException(String message) {
    super(message);
  }
}
