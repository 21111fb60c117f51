package dev.ingot.builder.registry;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.io.IOException;
import java.util.Optional;

/** Why an image cannot be had, in words for people. */
public final class RegistryException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String fix;

  RegistryException(String code, String message, String fix) {
    super(message);
    this.code = code;
    this.fix = fix;
  }

  /** The problem at the place that names the image. */
  public Problem at(Location place) {
    return new Problem(code, Severity.ERROR, place, String.valueOf(getMessage()), Optional.of(fix));
  }
}
