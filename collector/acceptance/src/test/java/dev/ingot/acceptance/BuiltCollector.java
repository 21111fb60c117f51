package dev.ingot.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The jar of a distribution, whose commands are run within the test. */
final class BuiltCollector implements AutoCloseable {
  private final String name;
  private final URLClassLoader loader;

  private BuiltCollector(String name, URLClassLoader loader) {
    this.name = name;
    this.loader = loader;
  }

  /**
   * What a command answers.
   *
   * @param said on standard error
   * @param printed on standard output
   */
  record Verdict(int code, String said, String printed) {
    boolean isRight() {
      return code == 0;
    }
  }

  static BuiltCollector open(String name) throws IOException {
    Path folder = Path.of(System.getProperty("ingot.distributions"), name, "target");
    URL jar = folder.resolve(name + ".jar").toUri().toURL();
    return new BuiltCollector(
        name, new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader()));
  }

  /** A file in the jar. */
  InputStream resource(String path) {
    return loader.getResourceAsStream(path);
  }

  /**
   * Runs {@code validate}.
   *
   * @param uri where the configuration is
   */
  Verdict validate(String uri) throws ReflectiveOperationException {
    return run("validate", "--config", uri);
  }

  /** Runs a command that ends by itself. */
  Verdict run(String... arguments) throws ReflectiveOperationException {
    return run(generated("Components").getMethod("registry").invoke(null), arguments);
  }

  /**
   * Runs a command as {@link #run(String...)} does, with other environment variables than those of
   * this process.
   */
  Verdict runWith(Map<String, String> environment, String... arguments)
      throws ReflectiveOperationException {
    return run(new RegistryParts(loader, generated("Components")).with(environment), arguments);
  }

  private Verdict run(Object registry, String... arguments) throws ReflectiveOperationException {
    Object info = generated("BuildInfo").getMethod("info").invoke(null);
    Method run =
        List.of(loader.loadClass("dev.ingot.engine.Collector").getMethods()).stream()
            .filter(method -> method.getName().equals("run") && method.getParameterCount() == 3)
            .findFirst()
            .orElseThrow();
    PrintStream err = System.err;
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Object code = run.invoke(null, info, registry, arguments);
      return new Verdict(
          (int) code,
          said.toString(StandardCharsets.UTF_8),
          printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
      System.setOut(out);
    }
  }

  private Class<?> generated(String simpleName) throws ClassNotFoundException {
    return loader.loadClass("dev.ingot.distribution." + name.replace('-', '_') + "." + simpleName);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
