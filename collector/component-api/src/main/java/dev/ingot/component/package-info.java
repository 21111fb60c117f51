/** What components are made of: factories, consumers, lifecycle and status. */
@NullMarked
package dev.ingot.component;

import org.jspecify.annotations.NullMarked;
