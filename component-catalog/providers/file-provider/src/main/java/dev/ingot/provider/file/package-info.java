/** Configuration from files. */
@NullMarked
package dev.ingot.provider.file;

import org.jspecify.annotations.NullMarked;
