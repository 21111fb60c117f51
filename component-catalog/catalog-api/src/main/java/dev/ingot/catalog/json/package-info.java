/** JSON as descriptors and schemas need it: a small tree, a strict reader and a stable printer. */
@NullMarked
package dev.ingot.catalog.json;

import org.jspecify.annotations.NullMarked;
