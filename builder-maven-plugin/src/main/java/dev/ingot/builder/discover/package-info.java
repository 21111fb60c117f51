/** The catalog for people and programs: lists, searches and describes components. */
@NullMarked
package dev.ingot.builder.discover;

import org.jspecify.annotations.NullMarked;
