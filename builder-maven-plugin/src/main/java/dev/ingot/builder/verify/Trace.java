package dev.ingot.builder.verify;

import dev.ingot.builder.otlp.Batch;
import java.io.IOException;

/** Where it shows what an exporter has sent. */
@FunctionalInterface
interface Trace {
  /** How often the marker of a batch shows there. */
  int count(Batch batch) throws IOException;
}
