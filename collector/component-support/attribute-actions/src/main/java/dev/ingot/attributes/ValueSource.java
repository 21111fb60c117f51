package dev.ingot.attributes;

import dev.ingot.attributes.text.ConfiguredValue;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where a new value comes from, if not from the configuration; it is an encoded {@code AnyValue}.
 */
interface ValueSource {
  String METADATA = "metadata.";
  String AUTH = "auth.";

  Optional<byte[]> value(Cursor cursor);

  static ValueSource of(ActionConfig config) {
    ValueSource source = variable(config);
    Optional<byte[]> fallback = config.defaultValue().flatMap(ConfiguredValue::encode);
    return fallback.isEmpty() ? source : cursor -> source.value(cursor).or(() -> fallback);
  }

  private static ValueSource variable(ActionConfig config) {
    if (!config.fromContext().isEmpty()) {
      return cursor -> fromRequest(cursor.request(), config.fromContext());
    }
    if (config.fromAttribute().isEmpty()) {
      return cursor -> Optional.empty();
    }
    byte[] key = config.fromAttribute().getBytes(StandardCharsets.UTF_8);
    return cursor -> {
      Attributes attributes = cursor.attributes();
      int index = attributes.find(key);
      return index < 0 ? Optional.empty() : Optional.of(attributes.value(index).encoded());
    };
  }

  private static Optional<byte[]> fromRequest(RequestMetadata request, String name) {
    if (name.equals("client.address")) {
      return Optional.of(AnyValues.text(host(request.clientAddress())));
    }
    List<String> values =
        name.startsWith(AUTH)
            ? request.auth().getOrDefault(name.substring(AUTH.length()), List.of())
            : request.header(name.startsWith(METADATA) ? name.substring(METADATA.length()) : name);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(AnyValues.text(String.join(";", values)));
  }

  /** The address without the port and the brackets of IPv6. */
  private static String host(String address) {
    int colon = address.lastIndexOf(':');
    if (address.startsWith("[") && address.contains("]")) {
      return address.substring(1, address.indexOf(']'));
    }
    return colon > 0 && address.indexOf(':') == colon ? address.substring(0, colon) : address;
  }
}
