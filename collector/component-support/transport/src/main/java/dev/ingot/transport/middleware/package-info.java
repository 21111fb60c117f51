/** The section {@code middlewares} of clients and servers. */
@NullMarked
package dev.ingot.transport.middleware;

import org.jspecify.annotations.NullMarked;
