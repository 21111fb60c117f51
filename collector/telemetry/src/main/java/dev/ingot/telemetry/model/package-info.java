/**
 * Telemetry as objects that may be changed at will: for regrouping, joining and all that is too
 * exotic for edits on the bytes.
 */
@NullMarked
package dev.ingot.telemetry.model;

import org.jspecify.annotations.NullMarked;
