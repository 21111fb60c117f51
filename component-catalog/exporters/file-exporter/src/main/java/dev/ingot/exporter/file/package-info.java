/** The file exporter: telemetry as lines of JSON or as protobuf messages in files. */
@NullMarked
package dev.ingot.exporter.file;

import org.jspecify.annotations.NullMarked;
