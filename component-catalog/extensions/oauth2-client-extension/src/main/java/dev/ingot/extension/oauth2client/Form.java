package dev.ingot.extension.oauth2client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What is sent to the token endpoint. */
final class Form {
  private final Oauth2ClientConfig config;
  private final String id;
  private final String secret;

  Form(Oauth2ClientConfig config, String id, String secret) {
    this.config = config;
    this.id = id;
    this.secret = secret;
  }

  /** The credentials as a header; RFC 6749 has them encoded like parts of a form first. */
  String authorization() {
    String pair = encoded(id) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The body.
   *
   * @param withCredentials whether the credentials are part of it
   */
  String body(boolean withCredentials) {
    Map<String, String> fields = new TreeMap<>();
    config.endpointParams().forEach((name, value) -> fields.put(name, value.value()));
    fields.put("grant_type", "client_credentials");
    if (!config.scopes().isEmpty()) {
      fields.put("scope", String.join(" ", config.scopes()));
    }
    if (withCredentials) {
      fields.put("client_id", id);
      fields.put("client_secret", secret);
    }
    StringJoiner body = new StringJoiner("&");
    fields.forEach((name, value) -> body.add(encoded(name) + "=" + encoded(value)));
    return body.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
