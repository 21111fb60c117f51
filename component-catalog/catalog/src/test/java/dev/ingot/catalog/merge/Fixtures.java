package dev.ingot.catalog.merge;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.json.DescriptorJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Components as the catalog processor leaves them in jars and folders. */
final class Fixtures {
  private Fixtures() {}

  static ComponentDescriptor component(ComponentKind kind, String type, String... goModules) {
    boolean signals = kind.compareTo(ComponentKind.EXTENSION) < 0;
    return new ComponentDescriptor(
        kind,
        type,
        "Is " + type + " | one.",
        "g:" + type + "-" + kind.word() + ":1",
        "p.Config",
        "p.ConfigBinder",
        "p.Factory",
        signals
            ? List.of(
                new SupportDescriptor("traces", Optional.empty(), Stability.STABLE),
                new SupportDescriptor("logs", Optional.empty(), Stability.ALPHA),
                new SupportDescriptor("metrics", Optional.empty(), Stability.STABLE))
            : List.of(),
        signals ? Optional.empty() : Optional.of(Stability.BETA),
        List.of(),
        List.of(goModules),
        List.of());
  }

  static ComponentDescriptor formerly(ComponentDescriptor component, String type) {
    return new ComponentDescriptor(
        component.kind(),
        component.type(),
        component.doc(),
        component.coordinates(),
        component.configClass(),
        component.binderClass(),
        component.factoryClass(),
        component.supports(),
        component.stability(),
        List.of(type),
        component.goModules(),
        component.options());
  }

  /** The files of a component, by path. */
  static Map<String, String> files(ComponentDescriptor component) {
    String path = component.kind().word() + "/" + component.type();
    Map<String, String> files = new TreeMap<>();
    files.put("components/" + path + ".json", DescriptorJson.write(component));
    files.put("docs/" + path + ".md", "# page of " + component.type() + "\n");
    if (component.kind() != ComponentKind.PROVIDER) {
      files.put("schemas/" + path + ".json", "{\"title\": \"" + component.type() + "\"}\n");
    }
    return files;
  }

  static Path jar(Path jar, ComponentDescriptor component) throws IOException {
    return jar(jar, files(component));
  }

  static Path jar(Path jar, Map<String, String> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        entries.putNextEntry(new JarEntry("META-INF/ingot/" + file.getKey()));
        entries.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        entries.closeEntry();
      }
    }
    return jar;
  }

  static Path folder(Path folder, ComponentDescriptor component) throws IOException {
    for (Map.Entry<String, String> file : files(component).entrySet()) {
      Path path = folder.resolve("META-INF/ingot").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }
}
