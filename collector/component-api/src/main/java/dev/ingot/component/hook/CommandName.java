package dev.ingot.component.hook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a {@link Subcommand} is called. The builder reads it from the class file, so that a
 * name that is taken already is found when the collector is built.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CommandName {

  /** The command: lower-case letters, digits and {@code -}, beginning with a letter. */
  String value();

  /** One line about it, which {@code --help} shows; without {@code '} and control characters. */
  String summary();
}
