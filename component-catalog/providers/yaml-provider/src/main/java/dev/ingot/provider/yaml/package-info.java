/** Configuration written into the URI itself. */
@NullMarked
package dev.ingot.provider.yaml;

import org.jspecify.annotations.NullMarked;
