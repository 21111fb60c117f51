/** What is made of a collector's jar: archives, packages and images, each by a packer. */
@NullMarked
package dev.ingot.builder.output;

import org.jspecify.annotations.NullMarked;
