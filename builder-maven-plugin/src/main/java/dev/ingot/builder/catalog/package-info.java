/** What components there are, and what a component's jar says of it. */
@NullMarked
package dev.ingot.builder.catalog;

import org.jspecify.annotations.NullMarked;
