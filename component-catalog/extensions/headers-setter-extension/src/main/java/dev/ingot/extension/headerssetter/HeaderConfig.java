package dev.ingot.extension.headerssetter;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done with one header; its value has exactly one source, unless it is deleted.
 *
 * @param action what is done
 * @param key the header's name
 * @param value the value itself
 * @param valueFile a file with the value
 * @param fromContext the header of the incoming request that has the value
 * @param fromAttribute what an authenticator knows of the sender, which is the value
 * @param defaultValue the value when the sender has none
 */
@Config
public record HeaderConfig(
    @Option(
            doc =
                "What is done: insert sets a header that is missing, update one that is there,"
                    + " upsert both, delete removes it.",
            defaultValue = "upsert")
        Action action,
    @Option(doc = "The name of the header.") String key,
    @Option(doc = "The value.") Optional<Secret> value,
    @Option(doc = "File with the value; it is read again within a second after it has changed.")
        Optional<String> valueFile,
    @Option(
            doc =
                "The header of the incoming request that has the value; the receiver must have"
                    + " include_metadata.")
        Optional<String> fromContext,
    @Option(
            doc =
                "What the receiver's authenticator knows of the sender under this name, such as"
                    + " subject, is the value.")
        Optional<String> fromAttribute,
    @Option(doc = "The value when from_context or from_attribute gives none.")
        Optional<Secret> defaultValue)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (key.isBlank()) {
      section.error("key", "missing header name", "write the name of the header as key");
    }
    long sources =
        Stream.of(value, valueFile, fromContext, fromAttribute).filter(Optional::isPresent).count();
    if (action == Action.DELETE) {
      return;
    }
    if (sources == 0) {
      section.error(
          "key",
          "missing header source, must be 'from_context', 'from_attribute', 'value' or"
              + " 'value_file'",
          "set one of them");
    } else if (sources > 1) {
      section.error(
          "key",
          "invalid header source, must either 'from_context', 'from_attribute', 'value' or"
              + " 'value_file'",
          "keep one of them");
    }
  }
}
