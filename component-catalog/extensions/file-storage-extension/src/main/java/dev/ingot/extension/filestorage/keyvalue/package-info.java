/** Values by key, kept in memory and in a file. */
@NullMarked
package dev.ingot.extension.filestorage.keyvalue;

import org.jspecify.annotations.NullMarked;
