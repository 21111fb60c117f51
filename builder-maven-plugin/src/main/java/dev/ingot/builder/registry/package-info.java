/** Pulls images from registries, as the OCI distribution specification 1.1 has it. */
@NullMarked
package dev.ingot.builder.registry;

import org.jspecify.annotations.NullMarked;
