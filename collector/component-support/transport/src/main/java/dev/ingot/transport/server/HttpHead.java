package dev.ingot.transport.server;

/**
 * A request before its body.
 *
 * @param method {@code POST}
 * @param path the path without the query, not decoded: {@code /v1/traces}
 * @param query what stands behind the question mark, not decoded, or empty: {@code verbose&n=1}
 * @param headers its headers
 */
public record HttpHead(String method, String path, String query, Headers headers) {}
