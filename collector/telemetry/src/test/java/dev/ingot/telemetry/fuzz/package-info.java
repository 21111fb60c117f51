/** Requests that nobody meant to send, with protobuf-java as the judge of what is to happen. */
package dev.ingot.telemetry.fuzz;
