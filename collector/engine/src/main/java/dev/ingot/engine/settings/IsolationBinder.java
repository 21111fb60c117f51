package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import java.util.List;

/** Reads {@code isolation} of a pipeline: the bytes that may wait before each of its exporters. */
final class IsolationBinder implements ConfigBinder<Long> {
  @Override
  public List<String> options() {
    return List.of("queue_bytes");
  }

  @Override
  public Long bind(ConfigSection section) {
    section.checkUnknown(options());
    long bytes = section.value("queue_bytes", "33554432").asLong(Long.MIN_VALUE, Long.MAX_VALUE);
    if (bytes <= 0) {
      section.error("queue_bytes", "`queue_bytes` must be positive", "leave it out for 32 MiB");
    }
    return bytes;
  }
}
