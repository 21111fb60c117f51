package dev.ingot.transport.server;

import io.netty.handler.codec.http2.Http2Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headers of HTTP/2; {@code :authority} is {@code host} too, as in the Collector. */
record Http2HeaderView(Http2Headers headers) implements Headers {
  @Override
  public String first(String name) {
    CharSequence value = headers.get(name);
    return value == null ? "" : value.toString();
  }

  @Override
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> map = new HashMap<>();
    headers.forEach(
        entry ->
            map.computeIfAbsent(entry.getKey().toString(), name -> new ArrayList<>())
                .add(entry.getValue().toString()));
    List<String> authority = map.get(":authority");
    if (authority != null) {
      map.putIfAbsent("host", authority);
    }
    return map;
  }
}
