package dev.ingot.extension.filestorage.keyvalue;

/**
 * How values are kept.
 *
 * @param fsync whether a change outlives a power failure, too
 * @param recreate whether to begin anew when the file is damaged
 */
public record ValueSettings(boolean fsync, boolean recreate) {}
