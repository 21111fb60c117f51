/** What the running collector shows of itself to its extensions: read only. */
@NullMarked
package dev.ingot.component.view;

import org.jspecify.annotations.NullMarked;
