package dev.ingot.transport.server;

/** Request targets. */
final class Paths {
  private Paths() {}

  static String withoutQuery(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  static String query(String target) {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }
}
