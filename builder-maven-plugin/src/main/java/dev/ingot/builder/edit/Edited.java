package dev.ingot.builder.edit;

import java.util.List;

/**
 * What became of a manifest.
 *
 * @param text the text as it should be
 * @param done what was done or was not necessary, a line each
 */
public record Edited(String text, List<String> done) {
  public Edited {
    done = List.copyOf(done);
  }
}
