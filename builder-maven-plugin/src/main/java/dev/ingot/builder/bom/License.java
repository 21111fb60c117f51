package dev.ingot.builder.bom;

import java.util.Optional;

/**
 * A licence that an artifact is under.
 *
 * @param spdx its SPDX id, or an SPDX expression where the publisher gave one; empty if what the
 *     publisher wrote is not known
 * @param name what the publisher wrote
 * @param url where the publisher says the text stands, or empty
 */
public record License(Optional<String> spdx, String name, String url) {

  /** The SPDX id; where there is none, the name as published, with the address if there is one. */
  public String label() {
    return spdx.orElseGet(() -> url.isEmpty() || url.equals(name) ? name : name + " <" + url + ">");
  }
}
