/** The few things that are asked of a file system. */
@NullMarked
package dev.ingot.extension.filestorage.disk;

import org.jspecify.annotations.NullMarked;
