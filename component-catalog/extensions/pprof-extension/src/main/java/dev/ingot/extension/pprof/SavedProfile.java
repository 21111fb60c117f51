package dev.ingot.extension.pprof;

import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * A recording from the start of the collector to its end. The file is written by the flight
 * recorder when the recording stops: when the collector stops the extension, or before that when
 * the process ends, for the flight recorder is then one of those who hear it first.
 */
final class SavedProfile {
  private static final String FLIGHT = ".jfr";
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int MOST_PAUSES = 1000;
  private final Path file;
  private final Path recorded;
  private final Recording recording;
  private final Scheduler clock;
  private final Instant from;

  private SavedProfile(Path file, Path recorded, Recording recording, Scheduler clock) {
    this.file = file;
    this.recorded = recorded;
    this.recording = recording;
    this.clock = clock;
    this.from = now();
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.currentTimeMillis());
  }

  /**
   * Begins to record.
   *
   * @throws StartException when the file cannot be written
   */
  static SavedProfile begin(String name, Recorder recorder, Scheduler clock) throws StartException {
    Path file = Path.of(name);
    boolean flight = name.endsWith(FLIGHT);
    try {
      Files.write(file, new byte[0]);
      Path recorded = flight ? file : Files.createTempFile("flight", FLIGHT);
      Recording recording = flight ? recorder.begin() : recorder.begin(ProfileKind.CPU);
      recording.setDestination(recorded);
      recording.setDumpOnExit(true);
      return new SavedProfile(file, recorded, recording, clock);
    } catch (NoSuchFileException e) {
      throw new StartException(Messages.cannotSave(name, "no such file or directory"), e);
    } catch (IOException e) {
      throw new StartException(Messages.cannotSave(name, String.valueOf(e.getMessage())), e);
    }
  }

  /** Ends the recording and completes the file. */
  void save(Logger logger) {
    try {
      end();
      if (!recorded.equals(file)) {
        StackProfile profile = RecordedStacks.read(recorded, ProfileKind.CPU);
        Files.write(file, profile.write(from, Duration.between(from, now())));
        Files.delete(recorded);
      }
    } catch (IOException e) {
      logger.error("Profile was not saved", "file", file.toString(), "error", e);
    }
  }

  private void end() {
    try {
      recording.stop();
    } catch (IllegalStateException stoppedBefore) {
      awaitClosed();
    }
    recording.close();
  }

  /** A recording is closed when its file is written. */
  private void awaitClosed() {
    for (int i = 0; i < MOST_PAUSES && recording.getState() != RecordingState.CLOSED; i++) {
      clock.sleep(PAUSE);
    }
  }
}
