package dev.ingot.transport.server;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headers of HTTP/1.1. */
record Http1HeaderView(HttpHeaders headers) implements Headers {
  @Override
  public String first(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  @Override
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> map = new HashMap<>();
    headers.forEach(
        entry ->
            map.computeIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(entry.getValue()));
    return map;
  }
}
