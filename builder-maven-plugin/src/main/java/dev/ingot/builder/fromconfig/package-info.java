/** What a configuration needs: the manifest that runs it, and what a distribution lacks for it. */
@NullMarked
package dev.ingot.builder.fromconfig;

import org.jspecify.annotations.NullMarked;
