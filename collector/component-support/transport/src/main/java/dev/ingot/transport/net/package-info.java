/** How servers and clients use Netty: memory, reads, frames. */
@NullMarked
package dev.ingot.transport.net;

import org.jspecify.annotations.NullMarked;
