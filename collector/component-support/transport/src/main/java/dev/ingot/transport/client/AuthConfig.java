package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.ComponentId;

/**
 * As whom an exporter sends.
 *
 * <p>Source: the Collector's {@code config/configauth}.
 *
 * @param authenticator the extension that adds credentials
 */
@Config
public record AuthConfig(
    @Option(doc = "The extension that adds credentials to requests.", required = true)
        ComponentId authenticator) {}
