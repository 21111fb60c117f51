package dev.ingot.chaos.item;

/**
 * What is sent at once.
 *
 * @param kind the signal
 * @param first the number of the first item
 * @param count how many items there are; each has the number after the one before
 * @param padding bytes of text in each item beside its number
 */
public record Items(Kind kind, long first, int count, int padding) {
  /** The request of OTLP with these items. */
  public byte[] toRequest() {
    return Numbered.request(kind, first, count, padding);
  }
}
