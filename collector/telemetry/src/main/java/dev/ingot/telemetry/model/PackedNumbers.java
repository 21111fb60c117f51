package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The numbers of repeated fields, packed or not: each call adds what the current field holds. */
final class PackedNumbers {
  private PackedNumbers() {}

  static long[] fixed64s(long[] before, WireReader in) {
    LongStream.Builder all = LongStream.builder();
    in.eachFixed64(all::add);
    return appended(before, all.build().toArray());
  }

  static long[] varints(long[] before, WireReader in) {
    LongStream.Builder all = LongStream.builder();
    in.eachVarint(all::add);
    return appended(before, all.build().toArray());
  }

  static double[] float64s(double[] before, WireReader in) {
    int count = in.wireType() == WireType.FIXED64 ? 1 : in.valueLength() / Double.BYTES;
    double[] all = Arrays.copyOf(before, before.length + count);
    int[] next = {before.length};
    in.eachFixed64(bits -> all[next[0]++] = Double.longBitsToDouble(bits));
    return all;
  }

  private static long[] appended(long[] before, long[] more) {
    if (before.length == 0) {
      return more;
    }
    long[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    return all;
  }
}
