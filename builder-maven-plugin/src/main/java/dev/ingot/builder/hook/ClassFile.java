package dev.ingot.builder.hook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a class file says of a class. Names are binary names: {@code com.acme.Outer$Inner}.
 *
 * @param javaVersion the first version of Java that can run it
 * @param access the access flags
 * @param name its name
 * @param supers its superclass, if any, and its interfaces
 * @param constructor its constructor without parameters
 * @param marks what its attributes say
 */
record ClassFile(
    int javaVersion,
    int access,
    String name,
    List<String> supers,
    Optional<Constructor> constructor,
    Marks marks) {
  private static final int PUBLIC = 0x1;
  private static final int STATIC = 0x8;
  private static final int INTERFACE = 0x200;
  private static final int ABSTRACT = 0x400;

  ClassFile {
    supers = List.copyOf(supers);
  }

  /**
   * A constructor without parameters.
   *
   * @param isPublic whether everybody may call it
   * @param isDeprecated whether nobody should
   * @param isThrowing whether it declares exceptions
   */
  record Constructor(boolean isPublic, boolean isDeprecated, boolean isThrowing) {}

  /**
   * What the attributes of a class say.
   *
   * @param isDeprecated whether nobody should use it
   * @param isGeneric whether it has type parameters
   * @param nesting where it stands, if in another class
   * @param command the texts of its annotation {@code CommandName} by their names; empty without it
   */
  record Marks(
      boolean isDeprecated,
      boolean isGeneric,
      Optional<Nesting> nesting,
      Map<String, String> command) {
    Marks {
      command = Map.copyOf(command);
    }
  }

  /**
   * How a class stands in another.
   *
   * @param outer the other class; empty for a class in a method or without a name
   * @param access the access flags that its source gives it
   */
  record Nesting(String outer, int access) {
    boolean isStatic() {
      return (access & STATIC) != 0;
    }
  }

  boolean isPublic() {
    int flags = marks.nesting().map(Nesting::access).orElse(access);
    return (flags & PUBLIC) != 0;
  }

  boolean isInterface() {
    return (access & INTERFACE) != 0;
  }

  boolean isAbstract() {
    return (access & ABSTRACT) != 0;
  }
}
