package dev.ingot.catalog.processor;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link Component} may say. */
final class ComponentRules {
  private static final List<String> SIGNALS = List.of("traces", "metrics", "logs", "profiles");
  private static final Pattern TYPE = Pattern.compile("[a-zA-Z][0-9a-zA-Z_]{0,62}");
  private static final Pattern GO_MODULE = Pattern.compile("[a-zA-Z0-9._~/-]+");

  private final Component component;
  private final ComponentKind kind;
  private final List<String> problems = new ArrayList<>();

  private ComponentRules(Component component) {
    this.component = component;
    this.kind = component.kind();
  }

  /** The texts of the compile errors; empty when the annotation is right. */
  static List<String> problems(Component component) {
    ComponentRules rules = new ComponentRules(component);
    rules.checkTypes();
    rules.checkDoc();
    rules.checkGoModules();
    rules.checkSupports();
    return rules.problems;
  }

  private void checkTypes() {
    Set<String> seen = new HashSet<>();
    Stream.concat(Stream.of(component.type()), Stream.of(component.deprecatedTypes()))
        .forEach(
            type -> {
              require(TYPE.matcher(type).matches(), Wording.badType(type));
              require(seen.add(type), Wording.duplicateType(type));
            });
  }

  private void checkDoc() {
    String type = component.type();
    require(!component.doc().isBlank(), Wording.noComponentDoc(type));
    require(component.doc().indexOf('\n') < 0, Wording.docLines("component '" + type + "'"));
  }

  private void checkGoModules() {
    for (String module : component.goModules()) {
      require(GO_MODULE.matcher(module).matches(), Wording.badGoModule(module));
    }
  }

  private void checkSupports() {
    List<SupportDescriptor> supports = ComponentReader.supports(component);
    if (!ComponentReader.hasSignals(kind)) {
      require(supports.isEmpty(), Wording.supportsOnOther(kind.word()));
      return;
    }
    require(!supports.isEmpty(), Wording.supportsMissing(kind.word()));
    Set<String> labels = new HashSet<>();
    for (SupportDescriptor support : supports) {
      checkSignal(support.signal());
      support.to().ifPresent(this::checkSignal);
      checkDirection(support);
      require(labels.add(support.label()), Wording.duplicateSupport(support.label()));
    }
  }

  private void checkDirection(SupportDescriptor support) {
    if (kind == ComponentKind.CONNECTOR) {
      require(support.to().isPresent(), Wording.toMissing(support.signal()));
    } else {
      require(support.to().isEmpty(), Wording.toOnOther(kind.word()));
    }
  }

  private void checkSignal(String signal) {
    require(SIGNALS.contains(signal), Wording.unknownSignal(signal, SIGNALS));
  }

  private void require(boolean right, String problem) {
    if (!right) {
      problems.add(problem);
    }
  }
}
