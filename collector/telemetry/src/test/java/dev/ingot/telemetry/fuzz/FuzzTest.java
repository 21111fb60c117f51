package dev.ingot.telemetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.ingot.telemetry.ItemCount;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.wire.WireReader;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/**
 * Changed requests of all signals: here and in protobuf-java all of them are taken or refused, but
 * for the {@link Differences} listed; and nothing that is taken fails behind the edge.
 *
 * <p>Short and always the same in a build; {@code -Dfuzz.seconds=600} goes on with other seeds.
 */
class FuzzTest {
  private static final int SEEDS = 30;
  private static final int MUTANTS = 50;
  private static final int SHOWN = 400;

  @Test
  void everySignalIsJudgedAsProtobufJudgesIt() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      Judgement<?> judgement = new Judgement<>(signal);
      FuzzTime.run(SEEDS, Signal.ALL.size(), judgement);
      assertThat(judgement.taken).as("taken").isGreaterThan(SEEDS * MUTANTS / 10);
      assertThat(judgement.refused).as("refused").isGreaterThan(SEEDS * MUTANTS / 10);
    }
  }

  /** Compares what becomes of the mutants of one request. */
  private static final class Judgement<T extends Telemetry> implements LongConsumer {
    private final Signal<T> signal;
    private final LenientOracle oracle;
    private final Differences differences;
    int taken;
    int refused;

    Judgement(Signal<T> signal) {
      this.signal = signal;
      this.oracle = new LenientOracle(signal);
      this.differences = new Differences(signal);
    }

    @Override
    public void accept(long seed) {
      RandomRequests requests = new RandomRequests(seed, true);
      byte[] request = requests.next(signal).toByteArray();
      byte[] donor = requests.next(signal).toByteArray();
      Mutator mutator = new Mutator(seed);
      Behind behind = new Behind(new Random(seed));
      for (int i = 0; i < MUTANTS; i++) {
        byte[] mutant = mutator.next(signal.requestType(), request, donor);
        try {
          judge(mutant, behind);
        } catch (Exception | AssertionError | StackOverflowError e) {
          throw new AssertionError(
              signal + ", seed " + seed + ", mutant " + i + ": " + shown(mutant), e);
        }
      }
    }

    private void judge(byte[] request, Behind behind) throws MalformedTelemetryException {
      T telemetry;
      try {
        telemetry = signal.decode(request, RequestMetadata.NONE);
      } catch (MalformedTelemetryException e) {
        refused++;
        judgeRefusal(String.valueOf(e.getMessage()), request);
        return;
      }
      taken++;
      Message expected = theirs(request);
      assertThat(theirs(telemetry.toByteArray())).isEqualTo(expected);
      byte[] plain = expected.toByteArray();
      assertThat(telemetry.itemCount())
          .isEqualTo(ItemCount.of(signal.requestType(), new WireReader(plain, 0, plain.length)));
      behind.check(signal, telemetry);
    }

    private void judgeRefusal(String refusal, byte[] request) {
      assertThat(refusal).isNotBlank().doesNotContain("\n");
      try {
        oracle.parse(request);
      } catch (InvalidProtocolBufferException e) {
        return;
      }
      assertThat(differences.isListed(refusal, request)).as(refusal).isTrue();
    }

    private static String shown(byte[] request) {
      String hex = HexFormat.of().formatHex(request);
      return hex.length() > SHOWN ? hex.substring(0, SHOWN) + "..." : hex;
    }

    private DynamicMessage theirs(byte[] request) {
      try {
        return oracle.parse(request);
      } catch (InvalidProtocolBufferException e) {
        throw new AssertionError("taken here, refused by protobuf-java", e);
      }
    }
  }
}
