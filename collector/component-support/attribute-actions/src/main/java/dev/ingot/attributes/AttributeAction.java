package dev.ingot.attributes;

import dev.ingot.attributes.text.ConfiguredValue;
import dev.ingot.attributes.text.GoRegex;
import dev.ingot.telemetry.edit.AttributeChange;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.ValueChange;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One action, ready to run. */
interface AttributeAction {
  void apply(Cursor cursor);

  static AttributeAction of(ActionConfig config) {
    byte[] key = config.key().getBytes(StandardCharsets.UTF_8);
    ActionType type = ActionType.named(config.action()).orElseThrow();
    return switch (type) {
      case INSERT, UPDATE, UPSERT -> setting(type, key, config);
      case DELETE, HASH -> byKey(type, key, config);
      case EXTRACT -> new Extraction(key, GoRegex.compile(config.pattern()))::apply;
      case CONVERT -> {
        String newType = config.convertedType().toUpperCase(Locale.ROOT);
        yield new ChangeAction(AttributeChange.make(key, Conversion.valueOf(newType)));
      }
    };
  }

  private static AttributeAction setting(ActionType type, byte[] key, ActionConfig config) {
    Optional<byte[]> constant = config.value().flatMap(ConfiguredValue::encode);
    if (constant.isPresent()) {
      return constant(type, key, constant.get());
    }
    ValueSource source = ValueSource.of(config);
    return cursor -> {
      Attributes attributes = cursor.attributes();
      boolean there = attributes.find(key) >= 0;
      if (there ? type == ActionType.INSERT : type == ActionType.UPDATE) {
        return;
      }
      source.value(cursor).ifPresent(value -> attributes.upsert(key, value));
    };
  }

  private static AttributeAction constant(ActionType type, byte[] key, byte[] value) {
    return new ChangeAction(
        switch (type) {
          case INSERT -> AttributeChange.insert(key, value);
          case UPDATE -> AttributeChange.update(key, value);
          default -> AttributeChange.upsert(key, value);
        });
  }

  private static AttributeAction byKey(ActionType type, byte[] key, ActionConfig config) {
    boolean deletes = type == ActionType.DELETE;
    ValueChange hash = new Hash();
    AttributeAction one =
        new ChangeAction(deletes ? AttributeChange.delete(key) : AttributeChange.make(key, hash));
    if (config.pattern().isEmpty()) {
      return one;
    }
    GoRegex pattern = GoRegex.compile(config.pattern());
    return cursor -> {
      if (!config.key().isEmpty()) {
        one.apply(cursor);
      }
      Attributes attributes = cursor.attributes();
      if (deletes) {
        attributes.deleteIf(index -> pattern.find(attributes.key(index)));
        return;
      }
      for (int i = attributes.size() - 1; i >= 0; i--) {
        if (pattern.find(attributes.key(i))) {
          attributes.replace(i, hash);
        }
      }
    };
  }
}
