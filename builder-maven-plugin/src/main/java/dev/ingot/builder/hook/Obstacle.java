package dev.ingot.builder.hook;

import dev.ingot.builder.hook.ClassFile.Nesting;
import java.io.IOException;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * Why generated code cannot make an instance of a class.
 *
 * @param message the reason
 * @param fix what to do about it
 */
record Obstacle(String message, String fix) {

  /** What generated code is compiled for. */
  private static final int JAVA = 17;

  private static final String CLASS = "make it a public class that is not abstract";
  private static final String CONSTRUCTOR = "give it a public constructor without parameters";

  /** The first obstacle; empty if generated code can make an instance. */
  static Optional<Obstacle> of(ClassFile file, ClassLookup classes) throws IOException {
    Optional<Obstacle> name = ofName(file, classes);
    return name.isPresent() ? name : ofClass(file).or(() -> ofConstructor(file));
  }

  private static Optional<Obstacle> ofName(ClassFile file, ClassLookup classes) throws IOException {
    Optional<Nesting> nesting = file.marks().nesting();
    String outer = nesting.map(Nesting::outer).orElse("");
    boolean nested = !outer.isEmpty() && file.name().startsWith(outer + "$");
    String simple = file.name().substring(nested ? outer.length() + 1 : 0);
    if (nesting.isPresent() && !nested
        || simple.contains("$")
        || !SourceVersion.isName(simple, SourceVersion.RELEASE_17)) {
      return obstacle("Java source cannot name it", "give it another name");
    }
    if (!file.isPublic()) {
      return obstacle("'" + file.name() + "' is not public", CLASS);
    }
    if (file.marks().isDeprecated()) {
      return obstacle("'" + file.name() + "' is deprecated", "name what takes its place");
    }
    if (!nested) {
      return Optional.empty();
    }
    if (!nesting.get().isStatic()) {
      return obstacle(
          "'" + file.name() + "' belongs to an instance of '" + outer + "'", "make it static");
    }
    Optional<ClassFile> around = classes.find(outer);
    return around.isPresent() ? ofName(around.get(), classes) : Optional.empty();
  }

  private static Optional<Obstacle> ofClass(ClassFile file) {
    if (file.isInterface() || file.isAbstract()) {
      return obstacle(file.isInterface() ? "it is an interface" : "it is abstract", CLASS);
    }
    if (file.marks().isGeneric()) {
      return obstacle("it has type parameters", "extend it by a class without type parameters");
    }
    return file.javaVersion() > JAVA
        ? obstacle("it needs Java " + file.javaVersion(), "compile it for Java " + JAVA)
        : Optional.empty();
  }

  private static Optional<Obstacle> ofConstructor(ClassFile file) {
    if (file.constructor().filter(ClassFile.Constructor::isPublic).isEmpty()) {
      return obstacle("it has no public constructor without parameters", CONSTRUCTOR);
    }
    if (file.constructor().get().isThrowing()) {
      return obstacle("its constructor declares exceptions", CONSTRUCTOR + " and exceptions");
    }
    return file.constructor().get().isDeprecated()
        ? obstacle("its constructor is deprecated", CONSTRUCTOR)
        : Optional.empty();
  }

  private static Optional<Obstacle> obstacle(String message, String fix) {
    return Optional.of(new Obstacle(message, fix));
  }
}
