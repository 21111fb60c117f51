package dev.ingot.extension.filestorage.frame;

import dev.ingot.extension.filestorage.frame.FrameScan.Damage;
import dev.ingot.extension.filestorage.frame.FrameScan.Found;
import dev.ingot.storage.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One look through a file. Not thread-safe. */
final class FrameSearch {
  /**
   * How many times the length may be read: headers that lie about lengths are not believed long.
   */
  private static final int PATIENCE = 16;

  private final long file;
  private final byte[] content;
  private final int used;
  private final List<Found> frames = new ArrayList<>();
  private final List<Damage> damages = new ArrayList<>();
  private long budget;

  FrameSearch(long file, byte[] content) {
    this.file = file;
    this.content = content;
    this.used = usedLength(content);
    this.budget = (long) PATIENCE * content.length;
  }

  FrameScan run(int from) {
    int at = from;
    while (at < used) {
      Optional<Found> found = frame(at);
      if (found.isPresent()) {
        frames.add(found.get());
        at = found.get().end();
      } else {
        int next = nextFrame(at + FrameHeader.SIZE);
        addDamage(at, next);
        at = next;
      }
    }
    return new FrameScan(frames, damages, Math.max(at, used));
  }

  private void addDamage(int from, int to) {
    if (!isZero(from, to)) {
      damages.add(new Damage(from, to, to == used && beginsLikeAFrame(from, to)));
    }
  }

  /** Whether the magic stands there, or as much of it as was written at all. */
  private boolean beginsLikeAFrame(int from, int to) {
    for (int i = 0; i < 4 && !isZero(from + i, to); i++) {
      if (content[from + i] != (byte) (FrameHeader.MAGIC >>> 24 - 8 * i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isZero(int from, int to) {
    for (int at = from; at < to; at++) {
      if (content[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private Optional<Found> frame(int at) {
    if (at > content.length - FrameHeader.SIZE || !FrameHeader.hasMagic(content, at)) {
      return Optional.empty();
    }
    FrameHeader header = FrameHeader.parse(content, at);
    int length = header.length();
    if (length < 0 || length > content.length - at - FrameHeader.SIZE || length > budget) {
      return Optional.empty();
    }
    budget -= length;
    Bytes record = new Bytes(content, at + FrameHeader.SIZE, length);
    return header.fits(file, at, List.of(record))
        ? Optional.of(new Found(at, header))
        : Optional.empty();
  }

  private int nextFrame(int from) {
    for (int at = from; at < used; at += FrameHeader.SIZE) {
      if (frame(at).isPresent()) {
        return at;
      }
    }
    return used;
  }

  /** The length without the zeros at the end, up to where a frame may begin. */
  private static int usedLength(byte[] content) {
    int length = content.length;
    while (length > 0 && content[length - 1] == 0) {
      length--;
    }
    int rounded = (length + FrameHeader.SIZE - 1) / FrameHeader.SIZE * FrameHeader.SIZE;
    return Math.min(content.length, rounded);
  }
}
