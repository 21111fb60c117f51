package dev.ingot.engine.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * The one door to virtual threads, which JDK 21 brought; the code compiles for 17.
 *
 * @param start {@code Thread.startVirtualThread(Runnable)}
 */
record VirtualThreads(MethodHandle start) {

  /** The door, if the JDK has it. */
  static Optional<VirtualThreads> find() {
    MethodType type = MethodType.methodType(Thread.class, Runnable.class);
    try {
      return Optional.of(
          new VirtualThreads(
              MethodHandles.publicLookup().findStatic(Thread.class, "startVirtualThread", type)));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return Optional.empty();
    }
  }

  Thread run(Runnable task) {
    try {
      return (Thread) start.invokeExact(task);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("startVirtualThread declares no exception", e);
    }
  }
}
