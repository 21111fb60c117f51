package dev.ingot.chaos.item;

/**
 * What became of all items.
 *
 * @param sent numbers that a sender tried to get rid of
 * @param acknowledged numbers that the collector said it has taken
 * @param delivered numbers that the backend got at least once, acknowledged or not
 * @param duplicated how often the backend got what it had already
 * @param rejected numbers that the backend refused for good and never took
 * @param lost numbers that were acknowledged, not refused by the backend, and never got there
 */
public record Tally(
    long sent, long acknowledged, long delivered, long duplicated, long rejected, long lost) {}
