/**
 * Writes what a plan decided: Java with JavaPoet, a pom, a schema and the fingerprints of it all.
 */
@NullMarked
package dev.ingot.builder.codegen;

import org.jspecify.annotations.NullMarked;
