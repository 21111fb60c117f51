package dev.ingot.chaos.backend;

/**
 * How a backend treats requests.
 *
 * @param reply what becomes of a request
 * @param delayMillis how long each request waits before that
 */
public record Conduct(Reply reply, long delayMillis) {
  /** Takes everything at once. */
  public static final Conduct GOOD = new Conduct(Reply.TAKE, 0);

  /** What becomes of a request. */
  public enum Reply {
    /** It is taken. */
    TAKE(0, 200),
    /** It is not taken now: UNAVAILABLE, or 503. */
    LATER(14, 503),
    /** It will never be taken: INVALID_ARGUMENT, or 400. */
    NEVER(3, 400),
    /** It is taken, and the connection is cut before the answer. */
    TAKE_AND_CUT(0, 200),
    /** The connection is cut instead of an answer. */
    CUT(0, 200);

    private final int grpcStatus;
    private final int httpStatus;

    Reply(int grpcStatus, int httpStatus) {
      this.grpcStatus = grpcStatus;
      this.httpStatus = httpStatus;
    }

    int grpcStatus() {
      return grpcStatus;
    }

    int httpStatus() {
      return httpStatus;
    }

    boolean takes() {
      return this == TAKE || this == TAKE_AND_CUT;
    }

    boolean cuts() {
      return this == CUT || this == TAKE_AND_CUT;
    }
  }
}
