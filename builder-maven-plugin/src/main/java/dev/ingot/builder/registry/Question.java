package dev.ingot.builder.registry;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server is asked.
 *
 * @param headers by name
 * @param form what is posted; empty to get
 */
record Question(URI address, Map<String, String> headers, Optional<String> form) {
  static final String AUTHORIZATION = "Authorization";

  Question {
    headers = Map.copyOf(headers);
  }

  static Question get(URI address) {
    return new Question(address, Map.of(), Optional.empty());
  }

  Question with(String header, String value) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(header, value);
    return new Question(address, all, form);
  }

  Question at(URI other) {
    return new Question(other, headers, form);
  }

  Question post(String text) {
    return new Question(address, headers, Optional.of(text))
        .with("Content-Type", "application/x-www-form-urlencoded");
  }

  /** The same question to another address; another server learns no secret. */
  Question redirected(URI to) {
    Map<String, String> all = new TreeMap<>(headers);
    if (!to.getScheme().equals(address.getScheme())
        || !to.getRawAuthority().equalsIgnoreCase(address.getRawAuthority())) {
      all.remove(AUTHORIZATION);
    }
    return new Question(to, all, Optional.empty());
  }
}
