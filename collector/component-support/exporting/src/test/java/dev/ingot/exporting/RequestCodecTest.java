package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.storage.Bytes;
import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.RandomTelemetry;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestCodecTest {
  private static final RequestMetadata SENDER =
      new RequestMetadata("10.0.0.1:5", Map.of("Tenant", List.of("blue", "grün"), "a", List.of()));

  private final RequestCodec<Traces> codec = new RequestCodec<>(Signal.TRACES);

  @Test
  void requestComesBackWithItsSegmentsAndMetadata() throws Exception {
    Traces two =
        Signal.TRACES.of(
            Signal.TRACES.concat(List.of(Spans.of("a"), Spans.of("b", "c"))).segments(), SENDER);

    for (Traces back : List.of(codec.decode(record(two)), codec.decodeForeign(record(two)))) {
      assertThat(Spans.names(back)).containsExactly("a", "b", "c");
      assertThat(back.segments()).hasSize(2);
      assertThat(back.itemCount()).isEqualTo(3);
      assertThat(back.metadata()).isEqualTo(SENDER);
    }
  }

  @Test
  void unknownMetadataStaysUnknown() throws Exception {
    assertThat(codec.decode(record(Spans.of("a"))).metadata()).isSameAs(RequestMetadata.NONE);
  }

  @Test
  void bytesAreStoredWithoutACopy() {
    Traces traces = Spans.of("a");

    assertThat(codec.encode(traces).get(1).array()).isSameAs(traces.segments().get(0).buffer());
  }

  @Test
  void everySignalComesBackByteForByte() throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      comesBack(signal);
    }
  }

  @Test
  void anyDamageIsFoundOrHarmless() {
    byte[] record = record(Spans.of("a", "b"));
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = Arrays.copyOf(record, random.nextInt(record.length + 1));
      if (damaged.length > 0) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        codec.decodeForeign(damaged);
      } catch (StorageException found) {
        assertThat(found).hasMessageStartingWith("the record ");
      }
    }
  }

  @Test
  void otherSignalsBytesAreRefused() {
    byte[] record = record(Spans.of("a"));
    record[record.length - 3] = 0x7F;

    assertThatThrownBy(() -> codec.decodeForeign(record))
        .isInstanceOf(StorageException.class)
        .hasMessage("the record holds no telemetry of this signal");
  }

  private static <T extends Telemetry> void comesBack(Signal<T> signal) throws Exception {
    RequestCodec<T> codec = new RequestCodec<>(signal);
    for (int seed = 0; seed < 20; seed++) {
      T telemetry = new RandomTelemetry(seed, List.of("a", "blue")).next(signal);
      ByteArrayOutputStream record = new ByteArrayOutputStream();
      codec.encode(telemetry).forEach(part -> write(record, part));

      assertThat(codec.decodeForeign(record.toByteArray()).toByteArray())
          .isEqualTo(telemetry.toByteArray());
    }
  }

  private byte[] record(Traces traces) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    codec.encode(traces).forEach(part -> write(record, part));
    return record.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, Bytes part) {
    out.write(part.array(), part.offset(), part.length());
  }
}
