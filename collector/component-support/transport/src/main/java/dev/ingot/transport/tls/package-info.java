/** TLS settings as users write them, and the contexts made of them. */
@NullMarked
package dev.ingot.transport.tls;

import org.jspecify.annotations.NullMarked;
