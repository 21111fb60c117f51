package dev.ingot.deflate;

/** What stands around DEFLATE data. */
public enum Framing {
  /** Nothing. Source: RFC 1951. */
  RAW,
  /** A header of two bytes and a checksum. Source: RFC 1950. */
  ZLIB,
  /** A header of ten bytes and more, a checksum and the size. Source: RFC 1952. */
  GZIP
}
