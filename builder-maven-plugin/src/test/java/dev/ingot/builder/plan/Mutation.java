package dev.ingot.builder.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Breaks texts as people, editors and scripts do, and as nobody does. */
final class Mutation {
  private static final List<String> WORDS =
      List.of(
          "~",
          "null",
          "true",
          "0x10",
          "1e9999",
          "2026-01-01",
          "''",
          "\"\\u0000\"",
          "\"\\n\"",
          "[]",
          "{}",
          "[[[[[[]]]]]]",
          "{a: {b: {c: d}}}",
          "&a x",
          "*a",
          "*nop",
          "<<: *nop",
          "!!binary x",
          "!x y",
          "|",
          ">-",
          "---",
          "...",
          "%YAML 1.1",
          "? x",
          "${X}",
          "a:b:1",
          "a:b:[1,2)",
          "a:b => c:d:1",
          "../../../../../../etc",
          "/dev/null",
          "env:PATH",
          "file:acme",
          "pom",
          "library",
          "\t",
          "\ufeff",
          "\ud83d\ude00",
          "x".repeat(5000));

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** The text with one to four things wrong. */
  String of(String original, List<String> others) {
    String text = original;
    for (int i = random.nextInt(4); i >= 0; i--) {
      text = once(text, others);
    }
    return text;
  }

  /** The bytes of the text, now and then with one that is wrong. */
  byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private String once(String text, List<String> others) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, from) + word() + text.substring(from);
      case 2 -> text.substring(0, from) + word() + text.substring(to);
      case 3 -> text.substring(0, from) + text.substring(from, to).repeat(3) + text.substring(to);
      case 4 -> lines(text, others);
      case 5 -> value(text);
      case 6 -> text.substring(0, from) + (char) random.nextInt(0x250) + text.substring(from);
      default -> random.nextInt(6) == 0 ? text.substring(0, from) : lines(text, others);
    };
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** Another value behind a colon or a dash. */
  private String value(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return word();
    }
    int at = random.nextInt(lines.size());
    lines.set(at, lines.get(at).replaceFirst("([:-]) .*", "$1 ") + word());
    return String.join("\n", lines) + "\n";
  }

  /** Lines lost, doubled, exchanged, moved to the side, or of another manifest. */
  private String lines(String text, List<String> others) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.size() < 2) {
      return text + word();
    }
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(other, lines.get(one));
      case 2 -> Collections.swap(lines, one, other);
      case 3 -> lines.set(one, " ".repeat(random.nextInt(6)) + lines.get(one).strip());
      default -> {
        List<String> more = others.get(random.nextInt(others.size())).lines().toList();
        lines.add(one, more.isEmpty() ? "" : more.get(random.nextInt(more.size())));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
