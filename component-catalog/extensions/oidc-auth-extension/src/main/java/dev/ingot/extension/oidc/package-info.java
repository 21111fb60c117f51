/** Authenticates senders by tokens of OpenID Connect providers. */
@NullMarked
package dev.ingot.extension.oidc;

import org.jspecify.annotations.NullMarked;
