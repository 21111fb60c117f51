package dev.ingot.transport.client;

import dev.ingot.catalog.Config;

/**
 * The section {@code cookies} of an HTTP client, which says by being there that cookies are kept.
 *
 * <p>Source: the Collector's {@code confighttp.CookiesConfig}.
 */
@Config
public record CookiesConfig() {}
