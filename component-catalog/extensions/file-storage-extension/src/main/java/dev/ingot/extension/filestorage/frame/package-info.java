/** Records with checksums in a file, and finding them again after whatever happened. */
@NullMarked
package dev.ingot.extension.filestorage.frame;

import org.jspecify.annotations.NullMarked;
