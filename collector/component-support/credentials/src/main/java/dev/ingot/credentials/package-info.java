/** What authentication extensions share: files that change, and the JSON of other servers. */
@NullMarked
package dev.ingot.credentials;

import org.jspecify.annotations.NullMarked;
