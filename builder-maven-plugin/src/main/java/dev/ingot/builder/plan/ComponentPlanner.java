package dev.ingot.builder.plan;

import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides what is generated for each component. */
final class ComponentPlanner {
  private static final Pattern TYPE = Pattern.compile("[a-zA-Z][0-9a-zA-Z_]{0,62}");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][0-9a-zA-Z+.-]+");

  private final Map<String, ResolvedComponent> taken = new HashMap<>();
  private final List<PlannedComponent> planned = new ArrayList<>();
  private final Problems problems;

  ComponentPlanner(Problems problems) {
    this.problems = problems;
  }

  /** The components that can be planned, sorted. */
  List<PlannedComponent> plan(List<ResolvedComponent> components) {
    List<ResolvedComponent> legal = new ArrayList<>();
    for (ResolvedComponent component : components) {
      if (hasItsKind(component) && hasItsTypes(component)) {
        legal.add(component);
      }
    }
    for (ComponentContent content : ComponentContent.read(legal)) {
      planned(content).ifPresent(planned::add);
    }
    Collections.sort(planned);
    return planned;
  }

  private boolean hasItsKind(ResolvedComponent component) {
    ComponentKind actual = component.descriptor().kind();
    if (actual == component.declared().kind()) {
      return true;
    }
    problems.add(KindCheck.wrongKind(component.declared(), actual));
    return false;
  }

  private boolean hasItsTypes(ResolvedComponent component) {
    ComponentDescriptor descriptor = component.descriptor();
    List<String> types = new ArrayList<>(descriptor.deprecatedTypes());
    types.add(descriptor.type());
    boolean legal = true;
    for (String type : types) {
      legal &= isLegal(component, type) && isFree(component, type);
    }
    return legal;
  }

  private boolean isLegal(ResolvedComponent component, String type) {
    boolean provider = component.descriptor().kind() == ComponentKind.PROVIDER;
    boolean legal = (provider ? SCHEME : TYPE).matcher(type).matches();
    if (!legal) {
      problems.add(Messages.BAD_TYPE.at(place(component), component.declared().label(), type));
    }
    return legal;
  }

  private boolean isFree(ResolvedComponent component, String type) {
    ComponentKind kind = component.descriptor().kind();
    ResolvedComponent other = taken.putIfAbsent(kind.word() + "/" + type, component);
    if (other != null) {
      problems.add(
          Messages.SAME_TYPE.at(
              place(component),
              kind.word(),
              type,
              component.declared().label(),
              other.declared().label(),
              place(other)));
    }
    return other == null;
  }

  private Optional<PlannedComponent> planned(ComponentContent content) {
    ResolvedComponent component = content.component();
    ComponentDescriptor descriptor = component.descriptor();
    Optional<JavaName> factory = javaName(component, descriptor.factoryClass());
    boolean provider = descriptor.kind() == ComponentKind.PROVIDER;
    Optional<JavaName> binder =
        provider ? Optional.empty() : javaName(component, descriptor.binderClass());
    if (factory.isEmpty() || binder.isEmpty() && !provider) {
      return Optional.empty();
    }
    return Optional.of(
        new PlannedComponent(
            descriptor.kind(),
            descriptor.type(),
            component.artifact().label(),
            factory.get(),
            binder,
            descriptor.supports(),
            descriptor.stability(),
            descriptor.deprecatedTypes(),
            provider ? Optional.empty() : schema(content),
            content.fingerprint()));
  }

  private Optional<JavaName> javaName(ResolvedComponent component, String binaryName) {
    Optional<JavaName> name = JavaName.of(binaryName);
    if (name.isEmpty()) {
      problems.add(
          Messages.BAD_CLASS.at(place(component), component.declared().label(), binaryName));
    }
    return name;
  }

  private Optional<JsonValue> schema(ComponentContent content) {
    ResolvedComponent component = content.component();
    if (content.failure().isPresent()) {
      String why = content.failure().get();
      problems.add(Messages.UNREADABLE.at(place(component), component.artifact().label(), why));
    } else if (content.schema().isEmpty()) {
      problems.add(Messages.NO_SCHEMA.at(place(component), component.declared().label()));
    }
    return content.schema();
  }

  private static Location place(ResolvedComponent component) {
    return component.declared().location();
  }
}
