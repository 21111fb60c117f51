/** protobuf-java as the judge of our own readers and writers. */
package dev.ingot.telemetry.oracle;
