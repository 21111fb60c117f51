/** What storage extensions give to other components. */
@NullMarked
package dev.ingot.storage;

import org.jspecify.annotations.NullMarked;
