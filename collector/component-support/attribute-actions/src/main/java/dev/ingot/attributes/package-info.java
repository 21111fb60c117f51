/** Actions on attributes: insert, update, upsert, delete, hash, extract, convert. */
@NullMarked
package dev.ingot.attributes;

import org.jspecify.annotations.NullMarked;
