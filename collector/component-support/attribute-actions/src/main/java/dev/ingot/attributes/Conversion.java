package dev.ingot.attributes;

import dev.ingot.attributes.text.ValueText;
import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.ValueView;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives a value another type; one that has no such form stays as it is. */
enum Conversion {
  INT {
    @Override
    Optional<byte[]> convert(ValueView value) {
      return switch (value.type()) {
        case DOUBLE -> Optional.of(AnyValues.integer(truncate(value.float64())));
        case BOOL -> Optional.of(AnyValues.integer(value.bool() ? 1 : 0));
        case STRING -> parseInt(value.text());
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
        case STRING -> parseDouble(value.text());
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

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  void apply(Attributes attributes, byte[] key) {
    int index = attributes.find(key);
    if (index >= 0) {
      convert(attributes.value(index)).ifPresent(value -> attributes.replace(index, value));
    }
  }

  /** The value in its new form; empty when it keeps the old one. */
  abstract Optional<byte[]> convert(ValueView value);

  /** Without the fraction; what does not fit gives the smallest number, as on amd64 in Go. */
  static long truncate(double value) {
    return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
  }

  static Optional<byte[]> parseInt(String text) {
    try {
      return INTEGER.matcher(text).matches()
          ? Optional.of(AnyValues.integer(Long.parseLong(text)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<byte[]> parseDouble(String text) {
    Optional<Double> named = named(text);
    if (named.isPresent()) {
      return named.map(AnyValues::float64);
    }
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(text);
    return Double.isInfinite(number) ? Optional.empty() : Optional.of(AnyValues.float64(number));
  }

  private static Optional<Double> named(String text) {
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
      double infinity = Double.POSITIVE_INFINITY;
      return Optional.of(text.startsWith("-") ? -infinity : infinity);
    }
    return text.equalsIgnoreCase("nan") ? Optional.of(Double.NaN) : Optional.empty();
  }
}
