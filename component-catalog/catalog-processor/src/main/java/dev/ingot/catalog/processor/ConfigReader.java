package dev.ingot.catalog.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** From records to config models; reads each record once. */
final class ConfigReader {
  private static final String VALIDATED = "dev.ingot.component.config.Validated";

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final OptionReader options;
  private final Map<String, Optional<ConfigModel>> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  ConfigReader(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.options = new OptionReader(new TypeReader(this::read), diagnostics);
  }

  /** The model of a record; empty when errors were reported for it, now or before. */
  Optional<ConfigModel> read(TypeElement type) {
    String name = type.getQualifiedName().toString();
    Optional<ConfigModel> before = known.get(name);
    if (before != null) {
      return before;
    }
    if (!open.add(name)) {
      diagnostics.error(type, Wording.containsItself(name));
      return Optional.empty();
    }
    Optional<ConfigModel> model = readNew(type);
    open.remove(name);
    known.put(name, model);
    return model;
  }

  private Optional<ConfigModel> readNew(TypeElement type) {
    int before = diagnostics.count();
    checkDeclaration(type);
    List<OptionModel> models = new ArrayList<>();
    boolean complete = true;
    for (RecordComponentElement component : type.getRecordComponents()) {
      Optional<OptionModel> option = options.read(component);
      option.ifPresent(models::add);
      complete &= option.isPresent();
    }
    ConfigModel model = new ConfigModel(TypeReader.typeName(type), isValidated(type), models);
    checkDuplicates(type, model);
    return complete && diagnostics.count() == before ? Optional.of(model) : Optional.empty();
  }

  private void checkDeclaration(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (type.getKind() != ElementKind.RECORD) {
      diagnostics.error(type, Wording.notARecord("Config"));
    }
    if (type.getModifiers().contains(Modifier.PRIVATE)) {
      diagnostics.error(type, Wording.privateConfig(name));
    }
    if (!type.getTypeParameters().isEmpty()) {
      diagnostics.error(type, Wording.typeParameters(name));
    }
  }

  private void checkDuplicates(TypeElement type, ConfigModel model) {
    Set<String> names = new HashSet<>();
    model
        .level()
        .filter(option -> !names.add(option.name()))
        .forEach(option -> diagnostics.error(type, Wording.duplicateOption(option.name())));
  }

  private boolean isValidated(TypeElement type) {
    TypeElement validated = elements.getTypeElement(VALIDATED);
    if (validated == null) {
      return false;
    }
    TypeMirror marker = validated.asType();
    return types.isAssignable(type.asType(), marker);
  }
}
