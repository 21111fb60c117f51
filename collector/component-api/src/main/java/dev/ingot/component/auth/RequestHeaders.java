package dev.ingot.component.auth;

/** The headers of a request that came in. Valid until the request was decided on. */
@FunctionalInterface
public interface RequestHeaders {

  /**
   * The first value of a header, or the empty text when it is absent.
   *
   * @param name in lower case
   */
  String first(String name);
}
