/**
 * Code of those who build a collector, called by its generated classes: what the collector is
 * started with, and further commands.
 */
@NullMarked
package dev.ingot.component.hook;

import org.jspecify.annotations.NullMarked;
