package dev.ingot.builder.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where JDKs may be.
 *
 * @param chosen the JDK to take whatever else there is; empty to take the newest
 * @param candidates folders that may hold a JDK
 */
public record JdkSearch(Optional<Path> chosen, List<Path> candidates) {
  private static final Pattern JDK_HOME = Pattern.compile("<jdkHome>\\s*([^<]+?)\\s*</jdkHome>");
  private static final Pattern JAVA_HOME =
      Pattern.compile("JAVA_?HOME(_.*)?|JAVA\\d+_HOME|JDK_?\\d*_HOME");

  public JdkSearch {
    candidates = List.copyOf(candidates);
  }

  /**
   * The JDKs of this machine: that which runs the builder, those of variables such as {@code
   * JAVA_HOME}, of Maven's {@code toolchains.xml}, and of the usual folders. The system property
   * {@code jdk}, {@code -Djdk=FOLDER} for Maven, chooses one.
   */
  public static JdkSearch ofMachine() {
    Path user = Path.of(System.getProperty("user.home", "."));
    List<Path> found = new ArrayList<>();
    found.add(Path.of(System.getProperty("java.home")));
    found.addAll(variables(System.getenv()));
    found.addAll(toolchains(user.resolve(".m2/toolchains.xml")));
    found.addAll(below(Path.of("/usr/lib/jvm")));
    found.addAll(below(Path.of("/opt/java")));
    found.addAll(below(user.resolve(".sdkman/candidates/java")));
    found.addAll(below(user.resolve(".jdks")));
    below(Path.of("/Library/Java/JavaVirtualMachines"))
        .forEach(each -> found.add(each.resolve("Contents/Home")));
    return new JdkSearch(Optional.ofNullable(System.getProperty("jdk")).map(Path::of), found);
  }

  /** The chosen JDK, or the newest; empty if there is none. */
  public Optional<Jdk> find() {
    if (chosen.isPresent()) {
      return Jdk.at(chosen.get());
    }
    return candidates.stream()
        .flatMap(each -> Jdk.at(each).stream())
        .max(Comparator.naturalOrder());
  }

  static List<Path> variables(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(each -> JAVA_HOME.matcher(each.getKey()).matches() && !each.getValue().isEmpty())
        .map(each -> Path.of(each.getValue()))
        .sorted()
        .toList();
  }

  static List<Path> toolchains(Path file) {
    List<Path> homes = new ArrayList<>();
    try {
      Matcher matcher = JDK_HOME.matcher(Files.isReadable(file) ? Files.readString(file) : "");
      while (matcher.find()) {
        homes.add(Path.of(matcher.group(1)));
      }
    } catch (IOException e) {
      homes.clear(); // What cannot be read names no JDK.
    }
    return homes;
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> folders = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
      return folders.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
