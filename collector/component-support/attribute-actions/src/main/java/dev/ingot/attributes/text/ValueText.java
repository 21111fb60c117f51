package dev.ingot.attributes.text;

import dev.ingot.telemetry.edit.ValueView;
import dev.ingot.telemetry.wire.WireReader;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Values as text, as pdata's {@code AsString} writes them. */
public final class ValueText {
  private ValueText() {}

  /** Text as it is, nothing as the empty text, bytes as base64, lists and maps as JSON. */
  public static String of(ValueView value) {
    return switch (value.type()) {
      case STRING -> value.text();
      case EMPTY -> "";
      case BYTES -> Base64.getEncoder().encodeToString(value.bytes());
      case BOOL, INT, DOUBLE, ARRAY, MAP -> json(value);
    };
  }

  private static String json(ValueView value) {
    return switch (value.type()) {
      case EMPTY -> "null";
      case STRING -> quote(value.text());
      case BYTES -> quote(Base64.getEncoder().encodeToString(value.bytes()));
      case BOOL -> String.valueOf(value.bool());
      case INT -> String.valueOf(value.integer());
      case DOUBLE -> number(value.float64());
      case ARRAY -> array(value.message());
      case MAP -> map(value.message());
    };
  }

  /** As many digits as it takes; an exponent below 1e-6 and from 1e21. */
  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String text = Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
      return "json: unsupported value: " + text;
    }
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return magnitude >= 1e-6 && magnitude < 1e21
        ? decimal.toPlainString()
        : decimal.toString().replace('E', 'e');
  }

  private static String array(WireReader values) {
    StringBuilder text = new StringBuilder("[");
    while (values.next()) {
      if (values.field() == 1) {
        text.append(text.length() > 1 ? "," : "").append(json(view(values)));
      }
    }
    return text.append(']').toString();
  }

  private static String map(WireReader entries) {
    Map<String, String> sorted = new TreeMap<>();
    while (entries.next()) {
      if (entries.field() == 1) {
        putEntry(sorted, entries.message());
      }
    }
    StringBuilder text = new StringBuilder("{");
    sorted.forEach(
        (key, value) ->
            text.append(text.length() > 1 ? "," : "").append(quote(key)).append(':').append(value));
    return text.append('}').toString();
  }

  private static void putEntry(Map<String, String> entries, WireReader keyValue) {
    String key = "";
    String value = "null";
    while (keyValue.next()) {
      if (keyValue.field() == 1) {
        key = keyValue.text();
      } else if (keyValue.field() == 2) {
        value = json(view(keyValue));
      }
    }
    entries.put(key, value);
  }

  private static ValueView view(WireReader field) {
    ValueView view = new ValueView();
    view.moveTo(field.buffer(), field.valueStart(), field.end());
    return view;
  }

  /** Go's JSON also escapes what browsers could take for markup. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int letter = "\"\\\n\r\t\b\f".indexOf(character);
      if (letter >= 0) {
        quoted.append('\\').append("\"\\nrtbf".charAt(letter));
      } else if (character < ' ' || "<>&\u2028\u2029".indexOf(character) >= 0) {
        quoted.append(String.format("\\u%04x", (int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
