package dev.ingot.transport.net;

/**
 * What Netty reads from the properties of the JVM when its first class is loaded. Each class that
 * may be the one to load it calls {@link #set} before.
 */
public final class NettyProperties {
  private NettyProperties() {}

  /** Sets what nobody has set. Thread-safe. */
  public static void set() {
    unlessSet(
        "io.netty.allocator.maxCachedBufferCapacity", Integer.toString(RoomyReads.LARGEST_BUFFER));
    // A flight recording has no events of Netty's buffers then: to offer them, 90 classes are
    // loaded, which are 3 MB of a collector that records nothing.
    unlessSet("io.netty.jfr.enabled", "false");
  }

  private static void unlessSet(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
