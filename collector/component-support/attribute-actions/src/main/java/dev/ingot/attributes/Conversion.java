package dev.ingot.attributes;

import dev.ingot.attributes.text.GoNumber;
import dev.ingot.attributes.text.ValueText;
import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.ValueChange;
import dev.ingot.telemetry.edit.ValueView;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.Optional;

/** Gives a value another type; one that has no such form stays as it is. */
enum Conversion implements ValueChange {
  INT {
    @Override
    Optional<byte[]> convert(ValueView value) {
      return switch (value.type()) {
        case DOUBLE -> Optional.of(AnyValues.integer(truncate(value.float64())));
        case BOOL -> Optional.of(AnyValues.integer(value.bool() ? 1 : 0));
        case STRING -> GoNumber.parseInt(value.text()).map(AnyValues::integer);
        case EMPTY, INT, ARRAY, MAP, BYTES -> Optional.empty();
      };
    }
  },
  DOUBLE {
    @Override
    Optional<byte[]> convert(ValueView value) {
      return switch (value.type()) {
        case INT -> Optional.of(AnyValues.float64(value.integer()));
        case BOOL -> Optional.of(AnyValues.float64(value.bool() ? 1 : 0));
        case STRING -> GoNumber.parseFloat(value.text()).map(AnyValues::float64);
        case EMPTY, DOUBLE, ARRAY, MAP, BYTES -> Optional.empty();
      };
    }
  },
  STRING {
    @Override
    Optional<byte[]> convert(ValueView value) {
      return value.type() == ValueView.Type.STRING
          ? Optional.empty()
          : Optional.of(AnyValues.text(ValueText.of(value)));
    }
  };

  @Override
  public boolean change(ValueView value, WireWriter out) {
    Optional<byte[]> converted = convert(value);
    converted.ifPresent(fields -> out.raw(fields, 0, fields.length));
    return converted.isPresent();
  }

  /** The value in its new form; empty when it keeps the old one. */
  abstract Optional<byte[]> convert(ValueView value);

  /** Without the fraction; what does not fit gives the smallest number, as on amd64 in Go. */
  static long truncate(double value) {
    return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
  }
}
