/** The manifest: what a distribution is made of, read strictly from YAML. */
@NullMarked
package dev.ingot.builder.manifest;

import org.jspecify.annotations.NullMarked;
