package dev.ingot.telemetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonReader;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Changed JSON is refused in one line, or it is JSON by the reader of Gson; then protobuf's own
 * reader, if it takes it too, sees the same, and nothing fails behind the edge.
 *
 * <p>Protobuf's reader has bytes where OTLP has hexadecimal ids, so the requests have none. It also
 * takes and refuses other forms of numbers than pdata does, which is why acceptance is not
 * compared, and drops minus zero.
 */
class JsonTokensFuzzTest {
  private static final int SEEDS = 15;
  private static final int MUTANTS = 40;

  /** Gson takes digits behind it for those of a number that begins with 0. */
  private static final String TWO_TO_64 = "18446744073709551616";

  /** U+FFFD here and in pdata, a question mark in protobuf-java. */
  private static final String HALF_CHARACTER = "\\ud800";

  /** A member of a oneof that is null: set and empty here and in pdata, absent for protobuf. */
  private static final Pattern NULL_CHOICE =
      Pattern.compile(
          "\"(\\w+Value|asInt|asDouble|gauge|sum|histogram|exponentialHistogram|summary)\"\\s*:"
              + "\\s*null");

  private static final String IDS = "\"(traceId|spanId|parentSpanId|profileId)\":\"[0-9a-f]*\",?";

  @Test
  void changedJsonIsReadAsProtobufReadsIt() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      Counts counts = new Counts();
      FuzzTime.run(SEEDS, Signal.ALL.size(), seed -> judgeAll(signal, seed, counts));
      assertThat(counts.read).as("%s read", signal).isGreaterThan(SEEDS * MUTANTS / 20);
      assertThat(counts.refused).as("%s refused", signal).isGreaterThan(SEEDS * MUTANTS / 20);
      assertThat(counts.compared).as("%s compared", signal).isGreaterThan(SEEDS * MUTANTS / 50);
    }
  }

  private static <T extends Telemetry> void judgeAll(Signal<T> signal, long seed, Counts counts) {
    Random random = new Random(seed);
    JsonMutator mutator = new JsonMutator(random);
    Behind behind = new Behind(random);
    byte[] request = new RandomRequests(seed, false).next(signal).toByteArray();
    for (int i = 0; i < MUTANTS; i++) {
      String json = "";
      try {
        T telemetry = signal.decode(request, RequestMetadata.NONE);
        String whole = new String(OtlpJson.toJson(telemetry), StandardCharsets.UTF_8);
        String plain = whole.replaceAll(IDS, "").replace(",}", "}").replace("-0.0", "0.5");
        byte[] mutant = mutator.next(plain.getBytes(StandardCharsets.UTF_8));
        json = new String(mutant, StandardCharsets.UTF_8);
        judge(signal, mutant, json, behind, counts);
      } catch (Exception | AssertionError | StackOverflowError e) {
        throw new AssertionError(signal + ", seed " + seed + ", mutant " + i + ": " + json, e);
      }
    }
  }

  private static <T extends Telemetry> void judge(
      Signal<T> signal, byte[] mutant, String json, Behind behind, Counts counts)
      throws MalformedTelemetryException {
    T telemetry;
    try {
      telemetry = OtlpJson.parse(signal, mutant, RequestMetadata.NONE);
    } catch (MalformedTelemetryException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      counts.refused++;
      return;
    }
    counts.read++;
    behind.check(signal, telemetry);
    boolean differs = json.contains(HALF_CHARACTER) || json.contains(TWO_TO_64) || isNothing(json);
    if (differs || NULL_CHOICE.matcher(json).find() || hasMemberTwice(json)) {
      return;
    }
    Message.Builder theirs = Oracle.request(signal).newBuilderForType();
    try {
      JsonFormat.parser().ignoringUnknownFields().merge(json, theirs);
    } catch (InvalidProtocolBufferException e) {
      return;
    }
    counts.compared++;
    assertThat(Oracle.withAlwaysPresent(Oracle.parse(telemetry)))
        .isEqualTo(Oracle.withAlwaysPresent(theirs.build()));
  }

  /** An empty request; for other parsers the word does not end before some of what may follow. */
  private static boolean isNothing(String json) {
    return json.stripLeading().startsWith("null");
  }

  /**
   * Then the last one counts for protobuf; here, as in pdata, lists of the same name add up. Text
   * behind the object is not looked at.
   */
  private static boolean hasMemberTwice(String json) {
    JsonReader reader = new JsonReader(new StringReader(json));
    try {
      return hasMemberTwice(reader);
    } catch (IOException e) {
      throw new AssertionError("taken, but no JSON for Gson", e);
    }
  }

  private static boolean hasMemberTwice(JsonReader reader) throws IOException {
    boolean twice = false;
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        Set<String> names = new HashSet<>();
        reader.beginObject();
        while (reader.hasNext()) {
          twice |= !names.add(reader.nextName());
          twice |= hasMemberTwice(reader);
        }
        reader.endObject();
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        while (reader.hasNext()) {
          twice |= hasMemberTwice(reader);
        }
        reader.endArray();
      }
      default -> reader.skipValue();
    }
    return twice;
  }

  /** What became of the mutants. */
  private static final class Counts {
    int read;
    int refused;
    int compared;
  }
}
