/** Reading and writing the protobuf wire format, without generated classes. */
@NullMarked
package dev.ingot.telemetry.wire;

import org.jspecify.annotations.NullMarked;
