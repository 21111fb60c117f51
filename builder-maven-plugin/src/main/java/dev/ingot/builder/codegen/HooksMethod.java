package dev.ingot.builder.codegen;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.ingot.builder.plan.JavaName;
import dev.ingot.builder.plan.PlannedHooks;
import javax.lang.model.element.Modifier;

/** The method that makes the hooks. */
final class HooksMethod {
  private static final ClassName HOOKS = ClassName.get("dev.ingot.engine", "CollectorHooks");

  private HooksMethod() {}

  static MethodSpec of(PlannedHooks hooks) {
    CodeBlock.Builder code = CodeBlock.builder().add("return $T.builder()", HOOKS);
    for (JavaName customizer : hooks.customizers()) {
      code.add("\n.customizer(new $T())", RegistryMethods.className(customizer));
    }
    for (PlannedHooks.Command command : hooks.commands()) {
      code.add(
          "\n.subcommand($L, $L, new $T())",
          JavaText.literal(command.name()),
          JavaText.literal(command.summary()),
          RegistryMethods.className(command.type()));
    }
    return MethodSpec.methodBuilder("hooks")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("The hooks, ready to be called.\n")
        .returns(HOOKS)
        .addStatement(code.add("\n.build()").build())
        .build();
  }
}
