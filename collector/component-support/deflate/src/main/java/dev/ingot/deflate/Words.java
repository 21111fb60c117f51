package dev.ingot.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Several bytes of an array at once, the first one lowest. */
final class Words {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  static int int32(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  static long int64(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void setInt64(byte[] bytes, int at, long value) {
    LONGS.set(bytes, at, value);
  }

  /**
   * How many bytes are equal from two places on.
   *
   * @param max no more are counted; eight bytes behind it may be read
   */
  static int equal(byte[] bytes, int left, int right, int max) {
    for (int count = 0; count < max; count += 8) {
      long difference = int64(bytes, left + count) ^ int64(bytes, right + count);
      if (difference != 0) {
        return Math.min(max, count + (Long.numberOfTrailingZeros(difference) >>> 3));
      }
    }
    return max;
  }
}
