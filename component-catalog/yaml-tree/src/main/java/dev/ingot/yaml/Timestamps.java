package dev.ingot.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time as Go's yaml.v3 reads them: a date; a date and a time with a zone after {@code T}
 * or {@code t}; a date and a time without a zone after a space.
 */
final class Timestamps {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:([Tt ])(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d+))?(Z|[+-]\\d{2}:\\d{2})?)?");

  private Timestamps() {}

  static Optional<Instant> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean zoned = form.group(9) != null;
    if (form.group(4) != null && zoned == form.group(4).equals(" ")) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(Matcher form) {
    LocalDateTime time =
        LocalDateTime.of(
            number(form, 1),
            number(form, 2),
            number(form, 3),
            number(form, 5),
            number(form, 6),
            number(form, 7),
            nanos(form.group(8)));
    String zone = form.group(9);
    return time.toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone));
  }

  private static int number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@org.jspecify.annotations.Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }
}
