/** Problems as text for people, and as JSON and SARIF for programs. */
@NullMarked
package dev.ingot.engine.report;

import org.jspecify.annotations.NullMarked;
