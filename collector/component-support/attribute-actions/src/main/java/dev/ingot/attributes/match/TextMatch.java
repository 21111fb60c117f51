package dev.ingot.attributes.match;

import dev.ingot.attributes.text.GoRegex;
import dev.ingot.attributes.text.ValueText;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.ValueView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Chooses texts: those in a list, or those that one of several expressions matches. */
interface TextMatch {

  /** Whether it takes a text. */
  boolean test(String text);

  /** Whether it takes the text in a field. */
  boolean test(Cursor cursor, int field);

  /** Whether it takes a value, which counts as {@link ValueText} writes it. */
  boolean test(ValueView value);

  /** Takes a text that any of the patterns stands for. */
  static TextMatch of(MatchType type, List<String> patterns) {
    return type == MatchType.STRICT
        ? new Listed(Set.copyOf(patterns))
        : new Expressions(patterns.stream().map(GoRegex::compile).toList());
  }

  /** Equal texts; on the bytes, where there are bytes. */
  final class Listed implements TextMatch {
    private final Set<String> texts;
    private final byte[][] encoded;

    private Listed(Set<String> texts) {
      this.texts = texts;
      this.encoded =
          texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    @Override
    public boolean test(String text) {
      return texts.contains(text);
    }

    @Override
    public boolean test(Cursor cursor, int field) {
      for (byte[] each : encoded) {
        if (cursor.holds(field, each)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean test(ValueView value) {
      if (value.type() != ValueView.Type.STRING) {
        return test(ValueText.of(value));
      }
      for (byte[] each : encoded) {
        if (value.isText(each)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Expressions, which are looked for. */
  record Expressions(List<GoRegex> all) implements TextMatch {
    @Override
    public boolean test(String text) {
      for (GoRegex each : all) {
        if (each.find(text)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean test(Cursor cursor, int field) {
      return test(cursor.text(field));
    }

    @Override
    public boolean test(ValueView value) {
      return test(ValueText.of(value));
    }
  }
}
