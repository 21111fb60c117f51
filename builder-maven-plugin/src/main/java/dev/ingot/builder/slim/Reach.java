package dev.ingot.builder.slim;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Walks from class to class. A class reaches every class that its constant pool names in any way,
 * and, when it is a service, the providers of it.
 */
final class Reach {
  private static final String CLASS = ".class";

  private final Map<String, byte[]> jar;
  private final JarClasses classes;
  private final Services services;
  private final Mentions mentions;
  private final Location source;
  private final Problems problems;
  private final Set<String> reached = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  Reach(Map<String, byte[]> jar, JarClasses classes, Location source, Problems problems) {
    this.jar = jar;
    this.classes = classes;
    this.services = new Services(jar);
    this.mentions = new Mentions(classes.files().keySet());
    this.source = source;
    this.problems = problems;
  }

  /** Adds a class to begin with; one that is not in the jar is none. */
  void begin(String name) {
    if (classes.contains(name) && reached.add(name)) {
      waiting.add(name);
    }
  }

  /**
   * Begins with what files name that are no classes, and with the providers of outside services.
   */
  void beginWithResources() {
    jar.forEach(
        (name, content) -> {
          if (!name.endsWith(CLASS) && !name.startsWith(Services.FOLDER)) {
            mentions.in(new String(content, StandardCharsets.ISO_8859_1), this::begin);
          }
        });
    for (String service : services.names()) {
      if (!classes.contains(service)) {
        services.of(service).forEach(this::begin);
      }
    }
  }

  /** The names of all classes that are reached, with {@code /}. */
  Set<String> walk() {
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      services.of(name).forEach(this::begin);
      classes.filesOf(name).forEach(this::read);
    }
    return reached;
  }

  private void read(String file) {
    try {
      for (String text : ClassTexts.of(jar.getOrDefault(file, new byte[0]))) {
        mentions.in(text, this::begin);
      }
    } catch (IOException e) {
      String reason = e.getMessage() == null ? "it is cut off" : e.getMessage();
      problems.add(Messages.notAClass(source, file, reason));
    }
  }
}
