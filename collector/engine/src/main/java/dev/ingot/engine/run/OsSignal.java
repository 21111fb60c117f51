package dev.ingot.engine.run;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A signal of the operating system, where it has it. The JDK has no public type for signals; this
 * is the one door to the type that it has, {@code sun.misc.Signal} of the module {@code
 * jdk.unsupported}.
 */
public final class OsSignal {
  private static final String SIGNAL = "sun.misc.Signal";

  private OsSignal() {}

  /**
   * Does something whenever the process gets a signal, instead of what the JVM does by itself.
   *
   * @param name without {@code SIG}: {@code HUP}
   * @return whether that is possible here: not with {@code java -Xrs}, and {@code HUP} not on
   *     Windows
   */
  public static boolean handle(String name, Runnable action) {
    try {
      register(name, action);
      return true;
    } catch (ReflectiveOperationException | RuntimeException notHere) {
      return false;
    } catch (Throwable e) {
      throw new IllegalStateException("no method of " + SIGNAL + " declares an exception", e);
    }
  }

  private static void register(String name, Runnable action) throws Throwable {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    Class<?> signal = Class.forName(SIGNAL);
    Class<?> handler = Class.forName(SIGNAL + "Handler");
    MethodHandle run =
        lookup.findVirtual(Runnable.class, "run", MethodType.methodType(void.class)).bindTo(action);
    Object proxy =
        MethodHandleProxies.asInterfaceInstance(
            handler, MethodHandles.dropArguments(run, 0, signal));
    MethodHandle make =
        lookup.findConstructor(signal, MethodType.methodType(void.class, String.class));
    MethodType handling = MethodType.methodType(handler, signal, handler);
    lookup.findStatic(signal, "handle", handling).invoke(make.invoke(name), proxy);
  }
}
