/** Records that are appended, read and removed: the store of a queue. */
@NullMarked
package dev.ingot.extension.filestorage.journal;

import org.jspecify.annotations.NullMarked;
