package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.catalog.ComponentKind;
import java.util.Optional;

/** Which artifact stands for a Go module. */
public interface GoModules {

  /**
   * The artifact whose component is the counterpart of a Go module.
   *
   * @param module the Go import path, without version
   */
  Optional<Coordinates> counterpart(ComponentKind kind, String module);

  /** The known Go module that {@code module} resembles most, if any does. */
  Optional<String> nearest(ComponentKind kind, String module);
}
