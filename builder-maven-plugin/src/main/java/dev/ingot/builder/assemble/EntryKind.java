package dev.ingot.builder.assemble;

import java.util.regex.Pattern;

/** What becomes of an entry of a jar. */
enum EntryKind {
  /** It goes into the merged jar as it is. */
  KEEP,
  /** Lines of all jars are put together. */
  LINES,
  /** It moves to a folder of its jar below {@code META-INF/licenses}. */
  LICENCE,
  /** It says something of its own jar only, or of builds. */
  DROP;

  private static final Pattern SIGNATURE =
      Pattern.compile("(?i)META-INF/([^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)");
  private static final Pattern MODULE_INFO =
      Pattern.compile("(META-INF/versions/\\d+/)?module-info\\.class");
  private static final Pattern OF_THE_JAR =
      Pattern.compile("(?i)META-INF/(MANIFEST\\.MF|INDEX\\.LIST|INDEX\\.jar)");
  private static final Pattern OF_BUILDS =
      Pattern.compile(
          "META-INF/(maven|proguard|com\\.android\\.tools|native-image|gradle|sbom)/.*"
              + "|META-INF/ingot/(schemas|docs)/.*|META-INF/ingot/catalog\\.json");
  private static final Pattern LICENCES =
      Pattern.compile(
          "(?i)(META-INF/)?(licen[cs]e|notice|copying|copyright|about|dependencies)"
              + "([-_.][^/]*)?(\\.(txt|md|html))?"
              + "|(META-INF/)?licen[cs]es?/.*");
  private static final Pattern LINE_FILES =
      Pattern.compile("META-INF/services/[^/]+|META-INF/io\\.netty\\.versions\\.properties");

  /**
   * The kind of an entry.
   *
   * @param multiRelease whether the manifest of its jar says {@code Multi-Release: true}
   */
  static EntryKind of(String name, boolean multiRelease) {
    boolean versioned = name.startsWith("META-INF/versions/");
    if ((versioned && !multiRelease) || isDropped(name)) {
      return DROP;
    }
    if (LICENCES.matcher(name).matches() && !name.endsWith(".class")) {
      return LICENCE;
    }
    return LINE_FILES.matcher(name).matches() ? LINES : KEEP;
  }

  private static boolean isDropped(String name) {
    return OF_THE_JAR.matcher(name).matches()
        || SIGNATURE.matcher(name).matches()
        || MODULE_INFO.matcher(name).matches()
        || OF_BUILDS.matcher(name).matches();
  }
}
