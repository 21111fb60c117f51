package dev.ingot.extension.pprof;

/** What users read. */
final class Messages {
  static final String BUSY = "another recording is in progress; try again when it is done\n";
  static final String NOT_AVAILABLE =
      "this Java runtime has no flight recorder; run on a JDK, or add the module jdk.jfr\n";
  static final String NO_HISTOGRAM =
      "this Java runtime has no class histogram; run on a JDK, or add the module jdk.management\n";
  static final String USE_POST = "405 method not allowed, supported: [POST]\n";

  private Messages() {}

  static String badSeconds(String value, long most) {
    return "seconds must be a whole number from 1 to " + most + ", not \"" + value + "\"\n";
  }

  static String cannotRecord(String reason) {
    return "cannot record: " + reason + "\n";
  }

  static String cannotSave(String file, String reason) {
    return "open " + file + ": " + reason;
  }
}
