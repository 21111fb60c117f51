package dev.ingot.builder.lock;

import dev.ingot.builder.resolve.Locked;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The artifacts of a distribution with the hashes of their files, as {@code manifest.lock} beside
 * the manifest keeps them: a line {@code manifest sha256=HASH} of what the manifest asked for, a
 * line {@code base-image REFERENCE sha256=HASH} if images are built upon one of a registry, then
 * one line {@code group:artifact:extension[:classifier]:version sha256=HASH} for each artifact,
 * sorted; {@code workspace} in place of the hash for what the same build makes; {@code
 * replaces=group:artifact} at the end for what stands in for something else.
 */
public final class Lock {
  private static final String HEADER =
      "# Written by mvn generate-distro from the manifest beside it; do not edit.\n";
  private static final Pattern QUESTION = Pattern.compile("manifest sha256=([0-9a-f]{64})");

  private final String question;
  private final SortedMap<String, LockEntry> entries;
  private final Optional<LockedImage> image;

  private Lock(String question, SortedMap<String, LockEntry> entries, Optional<LockedImage> image) {
    this.question = question;
    this.entries = entries;
    this.image = image;
  }

  /** The same lock with an image to build images upon, or without one. */
  public Lock with(Optional<LockedImage> other) {
    return new Lock(question, entries, other);
  }

  /** What it has of an image, if it is locked under this reference. */
  public Optional<LockedImage> image(String reference) {
    return image.filter(locked -> locked.reference().equals(reference));
  }

  /**
   * The lock of what was resolved.
   *
   * @throws IOException when a file of an artifact cannot be read
   */
  public static Lock of(Resolution resolution) throws IOException {
    SortedMap<String, LockEntry> entries = new TreeMap<>();
    try {
      // Hashing is most of it, and every processor can take a part.
      resolution.artifacts().parallelStream()
          .map(artifact -> entry(artifact, resolution))
          .forEachOrdered(entry -> entries.put(entry.coordinates(), entry));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Lock(resolution.question(), entries, Optional.empty());
  }

  private static LockEntry entry(ResolvedArtifact artifact, Resolution resolution) {
    try {
      return LockEntry.of(artifact, resolution);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a lock; a line that is none is a problem and left out.
   *
   * @param source the file as problems name it
   */
  public static Lock read(String source, String text, Problems problems) {
    String question = "";
    Optional<LockedImage> image = Optional.empty();
    SortedMap<String, LockEntry> entries = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Location location = new Location(source, i + 1, 1);
      Matcher manifest = QUESTION.matcher(line);
      if (manifest.matches()) {
        question = manifest.group(1);
      } else if (LockedImage.parse(line).isPresent()) {
        image = LockedImage.parse(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        LockEntry.parse(line)
            .ifPresentOrElse(
                entry -> entries.put(entry.coordinates(), entry),
                () -> problems.add(Messages.malformed(location, line)));
      }
    }
    return new Lock(question, entries, image);
  }

  /** The content of the file. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    if (!question.isEmpty()) {
      text.append("manifest sha256=").append(question).append('\n');
    }
    image.ifPresent(locked -> text.append(locked.line()));
    entries.values().forEach(entry -> text.append(entry.line()).append('\n'));
    return text.toString();
  }

  /**
   * What a resolution needs to take these artifacts and no others.
   *
   * @param source the file of this lock, as problems name it
   */
  public Locked locked(String source) {
    return new Locked(source, question, entries.values().stream().map(LockEntry::locked).toList());
  }

  /**
   * Refuses artifacts whose bytes are not those that this lock has under the same coordinates: a
   * repository must never change what it has published.
   *
   * @param source the file of this lock, as problems name it
   */
  public void refuseChangedBytes(String source, Lock now, Problems problems) {
    for (LockEntry entry : entries.values()) {
      LockEntry found = now.entries.get(entry.coordinates());
      if (found != null && entry.contradicts(found)) {
        problems.add(Messages.changedBytes(Location.of(source), entry, found));
      }
    }
  }

  /**
   * How this lock and what is resolved now differ, one line for each artifact: {@code +
   * coordinates} for one that is new, {@code - coordinates} for one that is gone, {@code ~
   * coordinates} for one with other bytes or one that replaces something else, {@code ~ manifest}
   * when nothing but the manifest changed. What this lock leaves without hash may have one now.
   */
  public List<String> differences(Lock now) {
    List<String> lines = new ArrayList<>();
    TreeMap<String, LockEntry> all = new TreeMap<>(entries);
    all.putAll(now.entries);
    for (String coordinates : all.keySet()) {
      LockEntry before = entries.get(coordinates);
      LockEntry after = now.entries.get(coordinates);
      if (before == null) {
        lines.add("+ " + coordinates);
      } else if (after == null) {
        lines.add("- " + coordinates);
      } else if (!before.allows(after)) {
        lines.add("~ " + coordinates);
      }
    }
    if (!image.equals(now.image)) {
      lines.add("~ base-image " + now.image.or(() -> image).orElseThrow().reference());
    }
    if (lines.isEmpty() && !question.equals(now.question)) {
      lines.add("~ manifest");
    }
    return lines;
  }
}
