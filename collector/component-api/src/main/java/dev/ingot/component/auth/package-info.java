/**
 * Who may send to the collector, and as whom the collector sends: contracts that extensions
 * implement, and that receivers and exporters find with {@code Host.extension}.
 */
@NullMarked
package dev.ingot.component.auth;

import org.jspecify.annotations.NullMarked;
