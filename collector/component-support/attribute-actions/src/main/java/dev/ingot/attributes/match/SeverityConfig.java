package dev.ingot.attributes.match;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * The severity that a log record must have.
 *
 * @param min the lowest number
 * @param matchUndefined whether a record without a severity matches
 */
@Config
public record SeverityConfig(
    @Option(doc = "The lowest severity number: 9 is INFO, 13 WARN, 17 ERROR.") int min,
    @Option(doc = "Whether log records without a severity match.") boolean matchUndefined) {}
