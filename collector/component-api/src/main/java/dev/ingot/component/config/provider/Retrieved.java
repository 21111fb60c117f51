package dev.ingot.component.config.provider;

/**
 * What a provider found.
 *
 * @param content the YAML text
 * @param source the name for positions within the text: the file's path, {@code env:NAME}, the URI
 * @param absent whether there is no value at all, as for an unset variable; {@code content} is then
 *     empty and the value null
 */
public record Retrieved(String content, String source, boolean absent) {

  /** Found text. */
  public static Retrieved of(String content, String source) {
    return new Retrieved(content, source, false);
  }

  /** Found nothing, which is no error. */
  public static Retrieved nothing(String source) {
    return new Retrieved("", source, true);
  }
}
