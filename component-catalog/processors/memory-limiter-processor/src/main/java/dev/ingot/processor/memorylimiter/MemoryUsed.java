package dev.ingot.processor.memorylimiter;

/**
 * What is in use of a memory, in bytes.
 *
 * @param live what the latest collection left
 * @param taken everything that is taken now, garbage included
 * @param collection names the latest collection; another number: another one
 */
record MemoryUsed(long live, long taken, long collection) {}
