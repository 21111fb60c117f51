package dev.ingot.extension.pprof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Makes a profile of a flight recording. */
final class RecordedStacks {
  private RecordedStacks() {}

  static StackProfile read(Path recording, ProfileKind kind) throws IOException {
    StackProfile profile = new StackProfile(kind);
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        kind.weight(event).ifPresent(weight -> profile.add(frames(event), weight));
      }
    }
    return profile;
  }

  private static List<Frame> frames(RecordedEvent event) {
    return Optional.ofNullable(event.getStackTrace())
        .map(RecordedStackTrace::getFrames)
        .orElse(List.of())
        .stream()
        .map(RecordedStacks::frame)
        .toList();
  }

  private static Frame frame(RecordedFrame frame) {
    RecordedMethod method = frame.getMethod();
    String type = method.getType().getName();
    return new Frame(type + "." + method.getName(), type, Math.max(0, frame.getLineNumber()));
  }
}
