package dev.ingot.component;

/** An edit failed, which is its component's bug. */
final class EditFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ComponentContext owner;
  private final RuntimeException bug;

  EditFailure(ComponentContext owner, RuntimeException bug) {
    super("", bug, false, false);
    this.owner = owner;
    this.bug = bug;
  }

  /** Logs the bug; gives the answer for the sender, one line. */
  ConsumeException refusal() {
    owner.logger().error("Failed to change records", "error", bug);
    String reason = bug.toString().replace("\r", " ").replace("\n", " ");
    return ConsumeException.permanent(owner.component() + " failed: internal error: " + reason)
        .withCause(bug);
  }
}
