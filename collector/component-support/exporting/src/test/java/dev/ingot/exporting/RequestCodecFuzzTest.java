package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.storage.Bytes;
import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever is in a record of the storage, it is telemetry or refused with the reason. */
class RequestCodecFuzzTest {
  private final RequestCodec<Traces> codec = new RequestCodec<>(Signal.TRACES);

  @Test
  void anyRecordIsReadOrRefused() {
    long first = Long.getLong("fuzz.seed", 1) << 32;
    long nanos = TimeUnit.SECONDS.toNanos(Long.getLong("fuzz.seconds", 0)) / 4;
    long begin = System.nanoTime();
    byte[] record = record(Spans.of("a", "bc"));
    for (long i = 0; i < 20_000 || System.nanoTime() - begin < nanos; i++) {
      byte[] mutant = mutant(record, new Random(first + i));
      try {
        assertThat(codec.decodeForeign(mutant).byteSize()).isLessThanOrEqualTo(mutant.length);
      } catch (StorageException refused) {
        assertThat(refused.getMessage())
            .isIn(
                "the record was written by another version",
                "the record holds no telemetry of this signal");
      } catch (RuntimeException | Error found) {
        throw new AssertionError("seed " + (first + i), found);
      }
    }
  }

  private byte[] record(Traces traces) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    for (Bytes part : codec.encode(traces)) {
      record.write(part.array(), part.offset(), part.length());
    }
    return record.toByteArray();
  }

  private static byte[] mutant(byte[] record, Random random) {
    byte[] mutant = Arrays.copyOf(record, record.length - random.nextInt(3) * random.nextInt(15));
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutant[random.nextInt(mutant.length)] =
          (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1);
    }
    return mutant;
  }
}
