package dev.ingot.builder.codegen;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What a Java source is made of, whatever its names and texts are: the kinds of its parts. */
final class JavaShape {

  private JavaShape() {}

  /** The shape of a source as the compiler reads it; ERRONEOUS is what it cannot read. */
  static String of(String source) {
    return of(List.of(source)).get(0);
  }

  /** The shapes of several sources. */
  static List<String> of(List<String> sources) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    null,
                    List.of("--release", "17"),
                    null,
                    sources.stream().map(JavaShape::file).toList());
    try {
      List<String> shapes = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        StringBuilder shape = new StringBuilder();
        new Printer(shape).scan(unit, null);
        shapes.add(shape.toString());
      }
      return shapes;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  /** Prints kinds, in parentheses. */
  private static final class Printer extends TreeScanner<Void, Void> {
    private final StringBuilder out;

    Printer(StringBuilder out) {
      this.out = out;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
      if (tree == null) {
        return null;
      }
      out.append('(').append(tree.getKind());
      super.scan(tree, nothing);
      out.append(')');
      return null;
    }
  }
}
