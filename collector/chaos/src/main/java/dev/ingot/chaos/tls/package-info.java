/** Certificates, and sockets that use them. */
@NullMarked
package dev.ingot.chaos.tls;

import org.jspecify.annotations.NullMarked;
