package dev.ingot.transport.client;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * The section {@code compression_params}.
 *
 * @param level 1, fastest, to 9, smallest; 0 or -1: the default of the compression
 */
@Config
public record CompressionParams(
    @Option(
            doc =
                "How hard gzip, zlib and deflate try: 1 is fastest, 9 smallest, 0 or -1 the"
                    + " default. Others have no levels.",
            defaultValue = "0",
            min = -1,
            max = 9)
        int level) {}
