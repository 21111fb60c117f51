package dev.ingot.extension.filestorage.frame;

import java.util.List;

/**
 * What is found in a file that frames were written into, whatever happened to it since.
 *
 * @param frames the intact records in order
 * @param damages the ranges that hold something else than records or zeros, in order
 * @param end where the last frame or damage ends; behind it are zeros only
 */
public record FrameScan(List<Found> frames, List<Damage> damages, int end) {
  public FrameScan {
    frames = List.copyOf(frames);
    damages = List.copyOf(damages);
  }

  /**
   * An intact record.
   *
   * @param at where its header begins
   * @param header its header
   */
  public record Found(int at, FrameHeader header) {

    /** Where the record begins, behind its header. */
    public int recordAt() {
      return at + FrameHeader.SIZE;
    }

    int end() {
      return (int) (at + FrameHeader.frameLength(header.length()));
    }
  }

  /**
   * Bytes that are no record.
   *
   * @param from where they begin
   * @param to where they end
   * @param torn whether they begin with a header and nothing is behind them: most likely a record
   *     that was being written when the process or the machine died
   */
  public record Damage(int from, int to, boolean torn) {

    /** How many bytes. */
    public int length() {
      return to - from;
    }
  }

  /**
   * Looks at every frame and checks its checksum. Behind bytes that are none it looks for the next
   * one; the work is bounded by a multiple of the length.
   *
   * @param file the number of the file
   */
  public static FrameScan of(long file, byte[] content) {
    return of(file, content, 0);
  }

  /**
   * The same for a file with something else at its beginning.
   *
   * @param file the number of the file
   * @param from where frames begin
   */
  public static FrameScan of(long file, byte[] content, int from) {
    return new FrameSearch(file, content).run(from);
  }
}
