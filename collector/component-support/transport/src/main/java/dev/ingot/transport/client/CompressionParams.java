package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.transport.compression.Coding;

/**
 * The section {@code compression_params}.
 *
 * @param level 1, fastest, to 9, smallest; 0 or -1: the default of the compression; -2: no search
 *     for repetitions
 */
@Config
public record CompressionParams(
    @Option(
            doc =
                "How hard gzip, zlib and deflate try: 1 is fastest, 9 smallest, 0 or -1 the"
                    + " default, -2 looks for no repetitions. For zstd any level is the default;"
                    + " others have no levels.",
            defaultValue = "0")
        int level) {
  private static final int LEAST = -2;
  private static final int MOST = 9;

  /**
   * Whether the coding has such a level. Source: the Collector's {@code configcompression}, {@code
   * ValidateParams}.
   */
  boolean fit(Coding coding) {
    return switch (coding) {
      case GZIP, ZLIB, DEFLATE -> level >= LEAST && level <= MOST;
      case ZSTD, IDENTITY -> true;
      case SNAPPY, SNAPPY_FRAMED, LZ4 -> level == 0;
    };
  }
}
