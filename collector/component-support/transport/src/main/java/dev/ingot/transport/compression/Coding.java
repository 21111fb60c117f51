package dev.ingot.transport.compression;

import java.util.Optional;

/**
 * How bytes are compressed. HTTP and gRPC have different names for them: {@code snappy} of HTTP is
 * one block, or frames when the frames' header is there; {@code snappy} of gRPC is always frames.
 */
public enum Coding {
  IDENTITY,
  GZIP,
  ZSTD,
  /** A zlib stream (RFC 1950). */
  ZLIB,
  /** HTTP's {@code deflate}: a zlib stream, or the bare DEFLATE data (RFC 1951) that some send. */
  DEFLATE,
  SNAPPY,
  SNAPPY_FRAMED,
  /** LZ4 frames. */
  LZ4;

  /**
   * The coding for a {@code Content-Encoding}; empty when unknown. The empty text is {@code
   * IDENTITY}.
   */
  public static Optional<Coding> ofHttp(String name) {
    return switch (name) {
      case "", "identity" -> Optional.of(IDENTITY);
      case "gzip" -> Optional.of(GZIP);
      case "zstd" -> Optional.of(ZSTD);
      case "zlib" -> Optional.of(ZLIB);
      case "deflate" -> Optional.of(DEFLATE);
      case "snappy" -> Optional.of(SNAPPY);
      case "x-snappy-framed" -> Optional.of(SNAPPY_FRAMED);
      case "lz4" -> Optional.of(LZ4);
      default -> Optional.empty();
    };
  }

  /** The coding for a {@code grpc-encoding}; empty when unknown. */
  public static Optional<Coding> ofGrpc(String name) {
    return switch (name) {
      case "", "identity" -> Optional.of(IDENTITY);
      case "gzip" -> Optional.of(GZIP);
      case "zstd" -> Optional.of(ZSTD);
      case "snappy" -> Optional.of(SNAPPY_FRAMED);
      default -> Optional.empty();
    };
  }
}
