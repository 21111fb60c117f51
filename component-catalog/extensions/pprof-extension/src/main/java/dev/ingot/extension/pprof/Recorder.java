package dev.ingot.extension.pprof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import jdk.jfr.Configuration;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * Makes flight recordings of this Java virtual machine. Thread-safe.
 *
 * @param block from how many nanoseconds on waits are recorded; not more than 0: as the JDK's
 *     profile says
 * @param mutex whether waits for locks are recorded however short
 */
record Recorder(long block, boolean mutex) {
  /** The most that is kept of a recording; what is older is dropped. */
  private static final long MAX_BYTES = 32 << 20;

  static boolean isAvailable() {
    return FlightRecorder.isAvailable();
  }

  /** Begins a recording with everything that the JDK's settings {@code profile} have. */
  Recording begin() throws IOException {
    Recording recording = new Recording(profile());
    recording.setName("pprof");
    recording.setMaxSize(MAX_BYTES);
    return started(recording);
  }

  /** Begins a recording with what a profile needs, and no more. */
  Recording begin(ProfileKind kind) throws IOException {
    Recording recording = new Recording();
    recording.setName("pprof " + kind.name());
    recording.setMaxSize(MAX_BYTES);
    for (String event : kind.events()) {
      if (kind == ProfileKind.CPU) {
        recording.enable(event).withPeriod(ProfileKind.PERIOD);
      } else {
        recording.enable(event).withStackTrace();
      }
    }
    if (kind == ProfileKind.BLOCK || kind == ProfileKind.MUTEX) {
      Duration least = Duration.ofMillis(10);
      kind.events().forEach(event -> recording.enable(event).withThreshold(least));
    }
    return started(recording);
  }

  private Recording started(Recording recording) {
    if (block > 0) {
      Duration least = Duration.ofNanos(block);
      ProfileKind.BLOCK
          .events()
          .forEach(event -> recording.enable(event).withThreshold(least).withStackTrace());
    }
    if (mutex) {
      ProfileKind.MUTEX
          .events()
          .forEach(event -> recording.enable(event).withoutThreshold().withStackTrace());
    }
    recording.start();
    return recording;
  }

  private static Configuration profile() throws IOException {
    try {
      return Configuration.getConfiguration("profile");
    } catch (ParseException e) {
      throw new IOException("the JDK's settings \"profile\" cannot be read", e);
    }
  }

  /** Ends a recording and puts it into a temporary file, which belongs to the caller. */
  static Path finish(Recording recording) throws IOException {
    try (recording) {
      recording.stop();
      Path file = Files.createTempFile("flight", ".jfr");
      recording.dump(file);
      return file;
    }
  }
}
