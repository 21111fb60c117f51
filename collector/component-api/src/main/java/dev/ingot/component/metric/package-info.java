/** What components tell of themselves in numbers: instruments of the collector's own metrics. */
@NullMarked
package dev.ingot.component.metric;

import org.jspecify.annotations.NullMarked;
