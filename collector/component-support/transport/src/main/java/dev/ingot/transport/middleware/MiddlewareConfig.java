package dev.ingot.transport.middleware;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.ComponentId;

/**
 * An extension that is to see every request.
 *
 * <p>Source: the Collector's {@code config/configmiddleware}.
 *
 * @param id the extension
 */
@Config
public record MiddlewareConfig(
    @Option(doc = "The extension that sees every request.", required = true) ComponentId id) {}
