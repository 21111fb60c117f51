package dev.ingot.catalog.processor;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.Config;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Makes of every record marked {@link Config} or {@link Component} its binder, and of every
 * component its descriptor, JSON Schema and reference page under {@code META-INF/ingot/}.
 *
 * <p>Components need the processor option {@code -Aingot.coordinates=group:artifact:version}, the
 * Maven coordinates of the jar they will be in. What is made of a class depends on that class and
 * the classes it names alone.
 */
public final class ComponentProcessor extends AbstractProcessor {

  /** A processor, as javac makes it. */
  public ComponentProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Component.class.getName(), Config.class.getName());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Round.COORDINATES);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    Round round = new Round(processingEnv);
    ElementFilter.typesIn(environment.getElementsAnnotatedWith(Config.class))
        .forEach(round::config);
    ElementFilter.typesIn(environment.getElementsAnnotatedWith(Component.class))
        .forEach(round::component);
    return false;
  }
}
