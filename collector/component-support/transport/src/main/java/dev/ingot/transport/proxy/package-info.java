/** Which proxy a client connects through. */
@NullMarked
package dev.ingot.transport.proxy;

import org.jspecify.annotations.NullMarked;
