package dev.ingot.catalog;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A signal that a component handles, and how well. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Supports {

  /** {@code traces}, {@code metrics}, {@code logs} or {@code profiles}. */
  String signal();

  /** For a connector the signal it emits; empty for all other kinds. */
  String to() default "";

  /** How much users can rely on it. */
  Stability stability();
}
