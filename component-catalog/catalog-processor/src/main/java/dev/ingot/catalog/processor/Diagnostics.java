package dev.ingot.catalog.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Compile errors, and how many there were. */
final class Diagnostics {
  private final Messager messager;
  private int count;

  Diagnostics(Messager messager) {
    this.messager = messager;
  }

  /** Reports an error at an element. */
  void error(Element element, String message) {
    count++;
    messager.printMessage(Diagnostic.Kind.ERROR, message, position(element));
  }

  /** How many errors were reported so far. */
  int count() {
    return count;
  }

  /** JDK 17 knows no position for a record component, but for the field behind it. */
  private static Element position(Element element) {
    Element around = element.getEnclosingElement();
    if (around == null || !(element instanceof RecordComponentElement)) {
      return element;
    }
    return ElementFilter.fieldsIn(around.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
        .map(Element.class::cast)
        .findFirst()
        .orElse(element);
  }
}
