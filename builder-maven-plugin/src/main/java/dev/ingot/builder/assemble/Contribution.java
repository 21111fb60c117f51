package dev.ingot.builder.assemble;

/**
 * A file that one of the sources has for the merged jar.
 *
 * @param source the artifact it comes from, as reports name it
 * @param content its bytes
 */
record Contribution(String source, byte[] content) {}
