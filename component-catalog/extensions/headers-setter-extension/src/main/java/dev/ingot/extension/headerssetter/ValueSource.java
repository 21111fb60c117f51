package dev.ingot.extension.headerssetter;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.StartException;
import dev.ingot.component.config.Secret;
import dev.ingot.credentials.WatchedFile;
import dev.ingot.telemetry.RequestMetadata;
import java.util.List;

/** Where the value of a header comes from. */
interface ValueSource {

  /** The value; the empty text when the sender has none. */
  String value(RequestMetadata sender) throws ConsumeException;

  /** The source that a configuration names. */
  static ValueSource of(HeaderConfig config, ComponentContext context) throws StartException {
    String otherwise = config.defaultValue().map(Secret::value).orElse("");
    if (config.valueFile().isPresent()) {
      WatchedFile<String> file = WatchedFile.open(context, config.valueFile().get(), String::strip);
      return sender -> file.current();
    }
    if (config.fromContext().isPresent()) {
      String name = config.fromContext().get();
      return sender -> only(name, sender.header(name), otherwise);
    }
    if (config.fromAttribute().isPresent()) {
      String name = config.fromAttribute().get();
      return sender -> joined(sender.auth().getOrDefault(name, List.of()), otherwise);
    }
    String value = config.value().map(Secret::value).orElse("");
    return sender -> value;
  }

  private static String only(String name, List<String> values, String otherwise)
      throws ConsumeException {
    if (values.size() > 1) {
      throw ConsumeException.permanent(
          values.size()
              + " source keys found in the context for \""
              + name
              + "\", can't determine which one to use");
    }
    return values.isEmpty() ? otherwise : values.get(0);
  }

  private static String joined(List<String> values, String otherwise) {
    return values.isEmpty() ? otherwise : String.join(";", values);
  }
}
