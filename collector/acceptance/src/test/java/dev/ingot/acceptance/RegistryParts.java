package dev.ingot.acceptance;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The components of a built collector, and providers of our own choice: its provider of variables
 * knows those of its process only.
 *
 * @param loader of the collector's jar
 * @param components its generated class of that name
 */
record RegistryParts(ClassLoader loader, Class<?> components) {
  private static final List<String> PLAIN = List.of("File", "Http", "Https", "Yaml");

  /** A registry with the core's providers. */
  Object with(Map<String, String> environment) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("dev.ingot.engine.ComponentRegistry");
    Object builder = type.getMethod("builder").invoke(null);
    for (Method part : components.getDeclaredMethods()) {
      if (part.getName().startsWith("add") && !part.getName().equals("addProviders")) {
        part.setAccessible(true);
        part.invoke(null, builder);
      }
    }
    for (String name : PLAIN) {
      add(builder, name, provider(name).getConstructor().newInstance());
    }
    Constructor<?> ofVariables = provider("Env").getDeclaredConstructor(Map.class);
    ofVariables.setAccessible(true);
    add(builder, "Env", ofVariables.newInstance(environment));
    builder.getClass().getMethod("defaultUriScheme", String.class).invoke(builder, "env");
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private Class<?> provider(String name) throws ClassNotFoundException {
    String scheme = name.toLowerCase(Locale.ROOT);
    return loader.loadClass("dev.ingot.provider." + scheme + "." + name + "Provider");
  }

  private void add(Object builder, String name, Object provider)
      throws ReflectiveOperationException {
    Class<?> info = loader.loadClass("dev.ingot.engine.ComponentInfo");
    Class<?> kind = loader.loadClass("dev.ingot.component.config.provider.ConfigProvider");
    Object description =
        info.getMethod("of", String.class, String.class)
            .invoke(null, name.toLowerCase(Locale.ROOT), "a:provider:1");
    builder.getClass().getMethod("provider", info, kind).invoke(builder, description, provider);
  }
}
