package dev.ingot.component;

/**
 * A component of which a second instance with the same id can start while the first still hands out
 * what it holds: it claims nothing that only one can have, no port, no file, no place in a storage.
 *
 * <p>When a reload changes its settings, the new instance takes over at once, and the old one
 * drains beside it. Components that do not say this are stopped before their successor starts, and
 * what flows to them waits meanwhile.
 */
public interface Overlapping {}
