package dev.ingot.exporting;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The section {@code sending_queue::batch::partition}: what is sent together was received with the
 * same metadata.
 *
 * @param metadataKeys names of headers; requests with other values of one of them are not mixed
 */
@Config
public record PartitionConfig(
    @Option(
            doc =
                "Names of request headers: only requests with the same values of all of them are"
                    + " sent together. The receiver must have include_metadata: true.")
        List<String> metadataKeys)
    implements Validated {
  public PartitionConfig {
    metadataKeys = List.copyOf(metadataKeys);
  }

  @Override
  public void validate(ConfigSection section) {
    Set<String> seen = new HashSet<>();
    for (String key : metadataKeys) {
      if (!seen.add(key.toLowerCase(Locale.ROOT))) {
        section.error(
            "metadata_keys",
            "duplicate entry in metadata_keys: \""
                + key.toLowerCase(Locale.ROOT)
                + "\" (case-insensitive)",
            "remove one of them");
      }
    }
  }
}
