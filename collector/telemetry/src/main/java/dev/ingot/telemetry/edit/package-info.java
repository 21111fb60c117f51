/** Changing records on their wire bytes: what is not changed is copied whole, or not at all. */
@NullMarked
package dev.ingot.telemetry.edit;

import org.jspecify.annotations.NullMarked;
