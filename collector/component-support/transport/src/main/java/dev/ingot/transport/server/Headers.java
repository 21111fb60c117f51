package dev.ingot.transport.server;

import java.util.List;
import java.util.Map;

/** The headers of a request. Valid until the request was answered. */
public interface Headers {

  /**
   * The first value of a header, or the empty text.
   *
   * @param name in lower case
   */
  String first(String name);

  /** All headers by name in lower case. */
  Map<String, List<String>> toMap();
}
