package dev.ingot.builder.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The name of a class that generated code can use.
 *
 * @param packageName its package, never the unnamed one
 * @param simpleNames its simple name, after those of the classes that it stands in
 */
public record JavaName(String packageName, List<String> simpleNames) {
  public JavaName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** The class with that binary name; empty if source code cannot name it. */
  static Optional<JavaName> of(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    List<String> simple = List.of(binaryName.substring(dot + 1).split("\\$", -1));
    boolean legal =
        dot > 0
            && SourceVersion.isName(binaryName.substring(0, dot), SourceVersion.RELEASE_17)
            && simple.stream().allMatch(JavaName::isIdentifier);
    return legal
        ? Optional.of(new JavaName(binaryName.substring(0, dot), simple))
        : Optional.empty();
  }

  private static boolean isIdentifier(String word) {
    return SourceVersion.isIdentifier(word)
        && !SourceVersion.isKeyword(word, SourceVersion.RELEASE_17);
  }

  /** The package of the generated classes of {@code group} and {@code name}: always legal. */
  static String packageOf(String group, String name) {
    return Arrays.stream((group + "." + name.replace('.', '_')).split("\\."))
        .map(JavaName::legalise)
        .collect(Collectors.joining("."));
  }

  private static String legalise(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace('-', '_');
    if (!Character.isJavaIdentifierStart(plain.charAt(0))) {
      return "_" + plain;
    }
    return isIdentifier(plain) ? plain : plain + "_";
  }
}
