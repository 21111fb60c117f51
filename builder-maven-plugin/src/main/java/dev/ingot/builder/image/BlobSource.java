package dev.ingot.builder.image;

import java.io.IOException;
import java.nio.file.Path;

/** Where the pieces of an image come from. */
interface BlobSource {

  /**
   * The file with a piece.
   *
   * @throws IOException when it cannot be had; the message says why
   */
  Path file(Blob blob) throws IOException;
}
