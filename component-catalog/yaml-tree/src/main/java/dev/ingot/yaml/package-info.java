/** YAML documents as trees whose every node knows where it stands. */
@NullMarked
package dev.ingot.yaml;

import org.jspecify.annotations.NullMarked;
