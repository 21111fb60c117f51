package dev.ingot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.ingot.telemetry.oracle.Items;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutated requests: our check and protobuf-java agree, but for the differences listed here. */
class FuzzTest {
  private static final int REQUESTS = 300;
  private static final int MUTATIONS = 100;

  @Test
  void mutatedBytesAreJudgedAsProtobufJudgesThem() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      Random random = new Random(99);
      RandomRequests requests = new RandomRequests(5, true);
      for (int round = 0; round < REQUESTS; round++) {
        byte[] valid = requests.next(signal).toByteArray();
        for (int i = 0; i < MUTATIONS && valid.length > 0; i++) {
          compare(signal, mutate(valid, random));
        }
      }
    }
  }

  private static void compare(Signal<? extends Telemetry> signal, byte[] bytes) {
    String ours = ourRefusal(signal, bytes);
    String theirs = theirRefusal(signal, bytes);
    if (ours.isEmpty() == theirs.isEmpty()) {
      return;
    }
    assertThat(isKnownDifference(ours, theirs, bytes))
        .as("ours: '%s', protobuf-java: '%s', %s", ours, theirs, HexFormat.of().formatHex(bytes))
        .isTrue();
  }

  private static boolean isKnownDifference(String ours, String theirs, byte[] bytes) {
    if (ours.isEmpty()) {
      // Go and we take any bytes as text
      return theirs.contains("invalid UTF-8");
    }
    // ids have fixed lengths (pdata)
    return ours.startsWith("id with ")
        // protobuf-java takes a known field with another wire type as an unknown field, pdata not
        || ours.startsWith("wrong wire type ")
        // protobuf-java cuts tags and lengths to 32 bits
        || ((ours.startsWith("illegal field number ") || ours.startsWith("truncated field "))
            && hasLongVarint(bytes, 4))
        // protobuf-java takes the tenth byte of a number as its last one, pdata not
        || hasLongVarint(bytes, 10);
  }

  private static boolean hasLongVarint(byte[] bytes, int length) {
    int run = 0;
    for (int i = 0; i < bytes.length && run < length; i++) {
      run = bytes[i] < 0 ? run + 1 : 0;
    }
    return run == length;
  }

  private static byte[] mutate(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] = (byte) 0xff;
        default -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(5)));
      }
    }
    return bytes;
  }

  private static String ourRefusal(Signal<? extends Telemetry> signal, byte[] bytes) {
    try {
      Telemetry telemetry = signal.decode(bytes, RequestMetadata.NONE);
      checkAccepted(signal, bytes, telemetry);
      return "";
    } catch (MalformedTelemetryException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void checkAccepted(
      Signal<? extends Telemetry> signal, byte[] bytes, Telemetry telemetry) {
    try {
      Message theirs = Oracle.parse(signal, bytes);
      assertThat(Oracle.parse(telemetry)).isEqualTo(theirs);
      assertThat(telemetry.itemCount()).isEqualTo(Items.of(theirs).size());
    } catch (InvalidProtocolBufferException e) {
      // compared by the caller
    }
  }

  private static String theirRefusal(Signal<?> signal, byte[] bytes) {
    try {
      Oracle.parse(signal, bytes);
      return "";
    } catch (InvalidProtocolBufferException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
