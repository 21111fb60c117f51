package dev.ingot.builder.codegen;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.ClassPath;
import dev.ingot.builder.plan.JavaName;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods of the class that registers the components: small ones, so that all compile. */
final class RegistryMethods {

  /** How many components one method registers; a method can have 64 KiB of code at most. */
  private static final int AT_ONCE = 100;

  private static final ClassName REGISTRY = ClassName.get("dev.ingot.engine", "ComponentRegistry");
  private static final ClassName BUILDER = REGISTRY.nestedClass("Builder");
  private static final ClassName INFO = ClassName.get("dev.ingot.engine", "ComponentInfo");

  private final BuildPlan plan;
  private final List<MethodSpec> adding = new ArrayList<>();

  RegistryMethods(BuildPlan plan) {
    this.plan = plan;
  }

  /** The method {@code registry}, and the private ones that it calls. */
  List<MethodSpec> methods() {
    for (ComponentKind kind : ComponentKind.values()) {
      addMethods(kind, plan.components(kind));
    }
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(registry());
    methods.addAll(adding);
    return methods;
  }

  private MethodSpec registry() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("registry")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("All components, ready to be configured.\n")
            .returns(REGISTRY)
            .addStatement("$T components = $T.builder()", BUILDER, REGISTRY);
    adding.forEach(add -> method.addStatement("$N(components)", add));
    for (ClassPath.Substitute each : plan.classPath().substitutes()) {
      method.addStatement(
          "components.replaced($L, $L)",
          JavaText.literal(each.label()),
          JavaText.literal(each.module()));
    }
    if (!plan.defaultUriScheme().isEmpty()) {
      method.addStatement(
          "components.defaultUriScheme($L)", JavaText.literal(plan.defaultUriScheme()));
    }
    return method.addStatement("return components.build()").build();
  }

  private void addMethods(ComponentKind kind, List<PlannedComponent> components) {
    int methods = (components.size() + AT_ONCE - 1) / AT_ONCE;
    for (int i = 0; i < methods; i++) {
      int end = Math.min(components.size(), (i + 1) * AT_ONCE);
      String section = kind.section();
      String plural = Character.toUpperCase(section.charAt(0)) + section.substring(1);
      String name = "add" + plural + (methods == 1 ? "" : String.valueOf(i + 1));
      adding.add(method(name, components.subList(i * AT_ONCE, end)));
    }
  }

  private static MethodSpec method(String name, List<PlannedComponent> components) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(BUILDER, "components");
    components.forEach(component -> method.addCode(registration(component)));
    return method.build();
  }

  private static CodeBlock registration(PlannedComponent component) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$[components.$L(\n", component.kind().word());
    code.add(
        "$T.of($L, $L)$>$>",
        INFO,
        JavaText.literal(component.type()),
        JavaText.literal(component.coordinates()));
    component.supports().forEach(support -> code.add("\n.supports($L)", supported(support)));
    component
        .stability()
        .ifPresent(stability -> code.add("\n.stability($L)", JavaText.literal(stability.label())));
    if (!component.deprecatedTypes().isEmpty()) {
      code.add("\n.deprecatedTypes($L)", literals(component.deprecatedTypes()));
    }
    code.add("$<$<");
    component.binder().ifPresent(binder -> code.add(",\nnew $T()", className(binder)));
    return code.add(",\nnew $T());\n$]", className(component.factory())).build();
  }

  private static String supported(SupportDescriptor support) {
    List<String> arguments = new ArrayList<>(List.of(support.signal()));
    support.to().ifPresent(arguments::add);
    arguments.add(support.stability().label());
    return literals(arguments);
  }

  private static String literals(List<String> texts) {
    return texts.stream().map(JavaText::literal).collect(Collectors.joining(", "));
  }

  static ClassName className(JavaName name) {
    List<String> simple = name.simpleNames();
    return ClassName.get(
        name.packageName(), simple.get(0), simple.subList(1, simple.size()).toArray(String[]::new));
  }
}
