package dev.ingot.transport.server;

import dev.ingot.component.auth.RequestHeaders;
import java.util.List;
import java.util.Map;

/** The headers of a request. Valid until the request was answered. */
public interface Headers extends RequestHeaders {

  /** All headers by name in lower case. */
  Map<String, List<String>> toMap();
}
