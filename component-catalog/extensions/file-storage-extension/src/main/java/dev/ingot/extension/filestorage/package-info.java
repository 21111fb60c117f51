/** Keeps queues and values of components in a directory. */
@NullMarked
package dev.ingot.extension.filestorage;

import org.jspecify.annotations.NullMarked;
