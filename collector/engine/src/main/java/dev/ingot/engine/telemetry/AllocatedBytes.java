package dev.ingot.engine.telemetry;

import com.sun.management.ThreadMXBean;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * The one door to the bytes that all threads have allocated, which JDK 21 brought; the code
 * compiles for 17.
 *
 * @param total {@code ThreadMXBean.getTotalThreadAllocatedBytes()}
 */
record AllocatedBytes(MethodHandle total) {

  /** The door, if the JDK has it. */
  static Optional<AllocatedBytes> find() {
    try {
      return Optional.of(
          new AllocatedBytes(
              MethodHandles.publicLookup()
                  .findVirtual(
                      ThreadMXBean.class,
                      "getTotalThreadAllocatedBytes",
                      MethodType.methodType(long.class))));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return Optional.empty();
    }
  }

  long now() {
    if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)) {
      throw new UnsupportedOperationException("this JVM does not count allocated bytes");
    }
    try {
      return (long) total.invokeExact(threads);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("getTotalThreadAllocatedBytes declares no exception", e);
    }
  }
}
