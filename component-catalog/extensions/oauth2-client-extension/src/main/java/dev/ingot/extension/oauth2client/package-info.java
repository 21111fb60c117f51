/** Authenticates exporters with tokens that an authorization server gives. */
@NullMarked
package dev.ingot.extension.oauth2client;

import org.jspecify.annotations.NullMarked;
