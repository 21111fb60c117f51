package dev.ingot.builder.codegen;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.ingot.builder.plan.BuildPlan;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The classes {@code Main} (or, of a library, {@code Embedded}), {@code BuildInfo}, {@code
 * Components} and, if there are any, {@code Hooks} of a distribution.
 */
final class JavaSources {
  private static final ClassName COLLECTOR = ClassName.get("dev.ingot.engine", "Collector");
  private static final ClassName EMBEDDED = ClassName.get("dev.ingot.engine", "EmbeddedCollector");
  private static final ClassName INFO = ClassName.get("dev.ingot.component", "BuildInfo");
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private final BuildPlan plan;

  JavaSources(BuildPlan plan) {
    this.plan = plan;
  }

  /** The source files by path. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    put(files, plan.isLibrary() ? embedded() : main());
    put(files, buildInfo());
    put(files, components());
    if (!plan.hooks().isEmpty()) {
      put(files, hooks());
    }
    return files;
  }

  private void put(Map<String, String> files, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(plan.packageName(), type)
            .addFileComment("$L\n$L", GeneratedTree.MARKER, GeneratedTree.origin(plan))
            .skipJavaLangImports(true)
            .build();
    String folder = "src/main/java/" + plan.packageName().replace('.', '/');
    files.put(folder + "/" + type.name + ".java", file.toString());
  }

  private TypeSpec.Builder type(String name, String doc) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("$L\n", doc)
        .addAnnotation(
            AnnotationSpec.builder(GENERATED)
                .addMember("value", "$L", JavaText.literal(plan.builder()))
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  private TypeSpec main() {
    CodeBlock hooks =
        plan.hooks().isEmpty() ? CodeBlock.of("") : CodeBlock.of("$T.hooks(), ", own("Hooks"));
    return type("Main", "Starts the collector.")
        .addMethod(
            MethodSpec.methodBuilder("main")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Runs the command line and ends with its exit code.\n")
                .addParameter(String[].class, "args")
                .addStatement(
                    "$T.exit($T.run($T.info(), $T.registry(), $Largs))",
                    System.class,
                    COLLECTOR,
                    own("BuildInfo"),
                    own("Components"),
                    hooks)
                .build())
        .build();
  }

  private TypeSpec embedded() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("collector")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("A collector that is not started.\n")
            .returns(EMBEDDED.nestedClass("Builder"));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "return $T.builder($T.info(), $T.registry())",
                EMBEDDED,
                own("BuildInfo"),
                own("Components"));
    if (!plan.hooks().isEmpty()) {
      code.add(".hooks($T.hooks())", own("Hooks"));
    }
    return type("Embedded", "Collectors for a program to start and stop.")
        .addMethod(method.addStatement(code.build()).build())
        .build();
  }

  private ClassName own(String name) {
    return ClassName.get(plan.packageName(), name);
  }

  private TypeSpec buildInfo() {
    return type("BuildInfo", "What was built.")
        .addMethod(
            MethodSpec.methodBuilder("info")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Name, description and version.\n")
                .returns(INFO)
                .addStatement(
                    "return new $T(\n$L,\n$L,\n$L)",
                    INFO,
                    JavaText.literal(plan.distribution().name()),
                    JavaText.literal(plan.distribution().description()),
                    JavaText.literal(plan.distribution().version()))
                .build())
        .build();
  }

  private TypeSpec hooks() {
    return type("Hooks", "The classes of the user that the manifest names.")
        .addMethod(HooksMethod.of(plan.hooks()))
        .build();
  }

  private TypeSpec components() {
    TypeSpec.Builder type = type("Components", "The components that the manifest lists.");
    new RegistryMethods(plan).methods().forEach(type::addMethod);
    return type.build();
  }
}
