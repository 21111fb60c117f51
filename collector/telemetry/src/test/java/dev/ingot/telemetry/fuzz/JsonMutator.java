package dev.ingot.telemetry.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes JSON token by token; the same seed gives the same changes. */
final class JsonMutator {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[-+.\\w]++|.", Pattern.DOTALL);
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "1e5",
    "1e400",
    "NaN",
    "18446744073709551616",
    "-9223372036854775808",
    "01",
    "+1",
    ".5",
    "0x1p3",
    "\"\"",
    "\"1\"",
    "\"-1\"",
    "\"NaN\"",
    "\"0x1p3\"",
    "\"1e5\"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"\\x\"",
    "\"AA==\"",
    "\"A\"",
    "\"SPAN_KIND_SERVER\"",
    "\"name\"",
    "\"attributes\"",
    "\"resource\"",
    "\"value\"",
    " ",
    "{\"a\":[1]}",
    "[[]]",
    "\"",
    "'",
    "\t\n",
    "\uFEFF",
    "/**/"
  };
  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "1.5",
    "1e5",
    "4294967296",
    "\"\"",
    "\"1\"",
    "\"-1\"",
    "\"18446744073709551615\"",
    "\"NaN\"",
    "\"-Infinity\"",
    "\"1e5\"",
    "\"\\ud800x\"",
    "\"AA==\"",
    "\"\\u0000\"",
    "\"é\"",
    "{}",
    "[]",
    "{\"stringValue\":\"\"}"
  };
  private static final String[] NAMES = {
    "\"name\"",
    "\"unknown\"",
    "\"kind\"",
    "\"stringValue\"",
    "\"int_value\"",
    "\"asInt\"",
    "\"sum\""
  };
  private static final int MAX_DEPTH = 110;

  private final Random random;

  JsonMutator(Random random) {
    this.random = random;
  }

  byte[] next(byte[] json) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(new String(json, StandardCharsets.UTF_8));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    for (int count = random.nextInt(2); count >= 0; count--) {
      if (random.nextInt(3) == 0) {
        change(tokens);
      } else {
        changeMember(tokens);
      }
    }
    return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
  }

  /** Gives a member another name, or a text or number instead of its own, and stays JSON. */
  private void changeMember(List<String> tokens) {
    int colon = random.nextInt(tokens.size());
    while (colon < tokens.size() && !isBeforeScalar(tokens, colon)) {
      colon++;
    }
    if (colon == tokens.size()) {
      change(tokens);
    } else if (random.nextInt(4) == 0) {
      tokens.set(colon - 1, NAMES[random.nextInt(NAMES.length)]);
    } else {
      tokens.set(colon + 1, VALUES[random.nextInt(VALUES.length)]);
    }
  }

  private static boolean isBeforeScalar(List<String> tokens, int at) {
    return at > 0
        && at < tokens.size() - 1
        && tokens.get(at).equals(":")
        && !tokens.get(at + 1).equals("{")
        && !tokens.get(at + 1).equals("[");
  }

  private void change(List<String> tokens) {
    int at = random.nextInt(tokens.size());
    String other = TOKENS[random.nextInt(TOKENS.length)];
    switch (random.nextInt(7)) {
      case 0 -> tokens.set(at, other);
      case 1 -> tokens.add(at, other);
      case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 3 -> tokens.addAll(at, List.copyOf(tokens.subList(at, Math.min(at + 8, tokens.size()))));
      case 4 -> tokens.set(at, tokens.size() > 1 ? "" : other);
      case 5 -> {
        int depth = 1 + random.nextInt(MAX_DEPTH);
        tokens.set(at, "[".repeat(depth) + tokens.get(at) + "]".repeat(depth));
      }
      default -> {
        int end = Math.min(at + 1 + random.nextInt(20), tokens.size());
        List<String> cut = tokens.subList(at, end);
        if (end - at < tokens.size()) {
          cut.clear();
        }
      }
    }
  }
}
