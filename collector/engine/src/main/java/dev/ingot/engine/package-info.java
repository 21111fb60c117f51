/** What generated code calls: the registry of components, and the collector's front door. */
@NullMarked
package dev.ingot.engine;

import org.jspecify.annotations.NullMarked;
