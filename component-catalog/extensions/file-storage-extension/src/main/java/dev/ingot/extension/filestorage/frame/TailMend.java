package dev.ingot.extension.filestorage.frame;

import dev.ingot.extension.filestorage.frame.FrameScan.Found;
import dev.ingot.storage.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts back what was destroyed at the end of a file and stands in the copy of its tail. Not
 * thread-safe.
 *
 * <p>The end of a frame is taken from the copy, as much as may be destroyed, and what is before it
 * from the frame itself; its checksum says whether that is what was written. Neither what the copy
 * holds of earlier frames nor one of which only a part was copied passes for another one, for the
 * checksum is mixed with the offset.
 */
public final class TailMend {
  /** How much of the end of a frame is taken from the copy. */
  private static final int TRUSTED = TailCopy.RING_SIZE / 2;

  /** How many times the length of the file may be read. */
  private static final int PATIENCE = 4;

  /**
   * Whole frames that were put back.
   *
   * @param from where they begin
   * @param to where they end
   */
  public record Range(int from, int to) {}

  private final long file;
  private final List<Range> ranges = new ArrayList<>();
  private byte[] content;
  private boolean copied;
  private int records;
  private long budget;

  private TailMend(long file, byte[] content) {
    this.file = file;
    this.content = content;
    this.budget = (long) PATIENCE * content.length;
  }

  /**
   * Looks for frames where there are none.
   *
   * @param file the number of the file
   * @param content all of the file; records begin at {@link TailCopy#RECORDS_AT}; not changed
   * @param scan what is in it
   */
  public static TailMend of(long file, byte[] content, FrameScan scan) {
    TailMend mend = new TailMend(file, content);
    if (content.length >= TailCopy.RING_AT + TailCopy.RING_SIZE) {
      candidates(scan).forEach(mend::mend);
    }
    return mend;
  }

  /** The file with what was put back; the one given when that is nothing. */
  public byte[] content() {
    return content;
  }

  /** Where it differs from the one given. */
  public List<Range> ranges() {
    return List.copyOf(ranges);
  }

  /** How many records were put back. */
  public int records() {
    return records;
  }

  /** Where gaps between frames begin near the end, and the end: it may be zeros, or cut off. */
  private static List<Integer> candidates(FrameScan scan) {
    List<Integer> candidates = new ArrayList<>();
    int end = TailCopy.RECORDS_AT;
    for (Found frame : scan.frames()) {
      if (frame.at() > end && frame.at() > scan.end() - TailCopy.RING_SIZE) {
        candidates.add(end);
      }
      end = frame.end();
    }
    candidates.add(end);
    return candidates;
  }

  private void mend(int from) {
    int at = from;
    int end = frame(at);
    while (end > at) {
      records++;
      at = end;
      end = frame(at);
    }
    if (at > from) {
      ranges.add(new Range(from, at));
    }
  }

  /** Puts the frame together that begins there; gives back where it ends, or the same offset. */
  private int frame(int at) {
    int end = frame(at, at);
    return end > at ? end : frame(at, inRing(at));
  }

  /** The same, with the length that a header says, if it is one. */
  private int frame(int at, int lengthAt) {
    if (!isHeader(lengthAt)) {
      return at;
    }
    int length = FrameHeader.parse(content, lengthAt).length();
    long end = at + FrameHeader.frameLength(length);
    long split = Math.max(at, end - TRUSTED);
    boolean isCut = split > at && split > content.length;
    if (length < 0 || length > budget || end > Integer.MAX_VALUE || isCut) {
      return at;
    }
    budget -= length;
    int headerAt = split == at ? inRing(at) : at;
    if (!isHeader(headerAt)) {
      return at;
    }
    FrameHeader header = FrameHeader.parse(content, headerAt);
    if (!header.fits(file, at, record(at + FrameHeader.SIZE, length, (int) split))) {
      return at;
    }
    putBack(at, (int) split, (int) end);
    return (int) end;
  }

  private boolean isHeader(int at) {
    return at <= content.length - FrameHeader.SIZE && FrameHeader.hasMagic(content, at);
  }

  private List<Bytes> record(int from, int length, int split) {
    int middle = Math.max(from, split);
    List<Bytes> parts = new ArrayList<>();
    if (middle > from) {
      parts.add(new Bytes(content, from, middle - from));
    }
    parts.addAll(ring(middle, from + length));
    return parts;
  }

  /** What the copy has of a range of the file that is not longer than it. */
  private List<Bytes> ring(int from, int to) {
    int index = TailCopy.indexOf(from);
    int first = Math.min(to - from, TailCopy.RING_SIZE - index);
    return List.of(
        new Bytes(content, TailCopy.RING_AT + index, first),
        new Bytes(content, TailCopy.RING_AT, to - from - first));
  }

  private static int inRing(int at) {
    return TailCopy.RING_AT + TailCopy.indexOf(at);
  }

  /** A record whose own header still says that it is removed stays so. */
  private void putBack(int at, int split, int end) {
    List<Bytes> parts = ring(split, end);
    FrameHeader inCopy = FrameHeader.parse(content, split == at ? inRing(at) : at);
    boolean removed = isHeader(at) && FrameHeader.parse(content, at).removes(inCopy);
    if (!copied || end > content.length) {
      content = Arrays.copyOf(content, Math.max(content.length, end));
      copied = true;
    }
    int position = split;
    for (Bytes part : parts) {
      System.arraycopy(part.array(), part.offset(), content, position, part.length());
      position += part.length();
    }
    if (removed) {
      byte[] mark = inCopy.removedMark();
      System.arraycopy(mark, 0, content, at + FrameHeader.MARK_AT, mark.length);
    }
  }
}
