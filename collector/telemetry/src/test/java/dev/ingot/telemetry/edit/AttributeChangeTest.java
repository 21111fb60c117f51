package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.Profiles;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The short way gives the same bytes as the cursor. */
class AttributeChangeTest {
  private static final int ROUNDS = 2000;
  private static final byte[] TRUE = AnyValues.bool(true);
  private static final List<Signal<? extends Telemetry>> SIGNALS =
      List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS);

  @Test
  void randomChangesGiveTheSameBytesOnBothWays() throws Exception {
    for (Signal<? extends Telemetry> signal : SIGNALS) {
      assertThat(changedBySignal(signal)).isGreaterThan(ROUNDS / 4);
    }
  }

  private static <T extends Telemetry> int changedBySignal(Signal<T> signal) throws Exception {
    Random random = new Random(31);
    RandomChanges changes = new RandomChanges(random);
    RandomRequests plain = new RandomRequests(32, false);
    RandomRequests odd = new RandomRequests(33, true);
    int changed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = (random.nextBoolean() ? plain : odd).next(signal).toByteArray();
      if (random.nextBoolean()) {
        bytes = Reversed.of(signal.requestType(), bytes);
      }
      T telemetry = signal.decode(bytes, RequestMetadata.NONE);
      changed += compare(signal, telemetry, changes.next()) == telemetry ? 0 : 1;
    }
    return changed;
  }

  /** The result of both ways, with resources changed in the same walk. */
  static <T extends Telemetry> T compare(
      Signal<T> signal, T telemetry, List<AttributeChange> changes) {
    T expected = new Rewriter(edits(changes, true)).rewrite(signal, telemetry);
    T now = new Rewriter(edits(changes, false)).rewrite(signal, telemetry);
    assertThat(now.toByteArray()).isEqualTo(expected.toByteArray());
    assertThat(now.itemCount()).isEqualTo(telemetry.itemCount());
    assertThat(now == telemetry).isEqualTo(expected == telemetry);
    return now;
  }

  private static List<Edit> edits(List<AttributeChange> changes, boolean byCursor) {
    List<Edit> edits = new ArrayList<>();
    for (Level level : List.of(Level.RESOURCE, Level.RECORD)) {
      Edit edit = Edit.ofAttributes(level, changes);
      edits.add(byCursor ? Edit.of(level, edit::apply) : edit);
    }
    return edits;
  }

  @ParameterizedTest
  @CsvSource({
    "insert, ab, abx",
    "insert, xb, xb",
    "update, ab, ab",
    "update, xb, Xb",
    "upsert, ab, abX",
    "upsert, axb, aXb",
    "delete, ab, ab",
    "delete, axb, ab",
    "delete, x, ''",
    "update, xx, Xx",
    "delete, xx, x",
    "upsert, '', X",
  })
  void eachChangesWhatItsNameSays(String kind, String before, String after) throws Exception {
    Traces expected = spanWith(kind.equals("insert") ? after : after.replace("X", "x*"));
    Traces changed =
        new Rewriter(List.of(Edit.ofAttributes(Level.RECORD, List.of(change(kind)))))
            .rewrite(Signal.TRACES, spanWith(before));
    assertThat(changed.toByteArray()).isEqualTo(expected.toByteArray());
  }

  private static AttributeChange change(String kind) {
    byte[] key = utf8("x");
    return switch (kind) {
      case "insert" -> AttributeChange.insert(key, AnyValues.integer(1));
      case "update" -> AttributeChange.update(key, AnyValues.integer(2));
      case "upsert" -> AttributeChange.upsert(key, AnyValues.integer(2));
      default -> AttributeChange.delete(key);
    };
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyLevelTakesThem(Level level) throws Exception {
    AttributeChange change = AttributeChange.insert(utf8("new"), TRUE);
    Edit byCursor = Edit.of(level, cursor -> cursor.attributes().insert(utf8("new"), TRUE));
    RandomRequests requests = new RandomRequests(34, false);
    for (Signal<? extends Telemetry> signal : SIGNALS) {
      byte[] bytes = requests.next(signal).toByteArray();
      assertThat(rewritten(signal, bytes, Edit.ofAttributes(level, List.of(change))))
          .isEqualTo(rewritten(signal, bytes, byCursor));
    }
  }

  private static <T extends Telemetry> byte[] rewritten(Signal<T> signal, byte[] bytes, Edit edit)
      throws Exception {
    T telemetry = signal.decode(bytes, RequestMetadata.NONE);
    return new Rewriter(List.of(edit)).rewrite(signal, telemetry).toByteArray();
  }

  @Test
  void changesOfOneKeySeeThoseBeforeThem() throws Exception {
    byte[] key = utf8("x");
    List<AttributeChange> changes =
        List.of(
            AttributeChange.delete(key),
            AttributeChange.insert(key, AnyValues.integer(1)),
            AttributeChange.update(key, AnyValues.integer(2)));
    Traces changed =
        new Rewriter(List.of(Edit.ofAttributes(Level.RECORD, changes)))
            .rewrite(Signal.TRACES, spanWith("xa"));
    assertThat(changed.toByteArray()).isEqualTo(spanWith("ax*").toByteArray());
  }

  @Test
  void whatWasThereAlreadyGivesTheSameInstance() throws Exception {
    Traces traces = spanWith("abx");
    List<AttributeChange> changes = new ArrayList<>();
    changes.add(AttributeChange.insert(utf8("a"), AnyValues.integer(7)));
    changes.add(AttributeChange.upsert(utf8("b"), AnyValues.integer(1)));
    changes.add(AttributeChange.update(utf8("x"), AnyValues.integer(1)));
    changes.add(AttributeChange.delete(utf8("y")));
    assertThat(
            new Rewriter(List.of(Edit.ofAttributes(Level.RECORD, changes)))
                .rewrite(Signal.TRACES, traces))
        .isSameAs(traces);
  }

  @Test
  void samplesOfProfilesHaveNoAttributes() throws Exception {
    RandomRequests requests = new RandomRequests(35, false);
    Profiles profiles = Signal.PROFILES.of(List.of(), RequestMetadata.NONE);
    while (profiles.itemCount() == 0) {
      byte[] bytes = requests.next(Signal.PROFILES).toByteArray();
      profiles = Signal.PROFILES.decode(bytes, RequestMetadata.NONE);
    }
    Profiles inhabited = profiles;
    AttributeChange insert = AttributeChange.insert(utf8("a"), TRUE);
    Rewriter rewriter = new Rewriter(List.of(Edit.ofAttributes(Level.RECORD, List.of(insert))));
    assertThatThrownBy(() -> rewriter.rewrite(Signal.PROFILES, inhabited))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Sample has no attributes");
  }

  @Test
  void neitherKeyNorValueFollowsItsArray() throws Exception {
    byte[] key = utf8("k");
    byte[] value = AnyValues.integer(1);
    AttributeChange insert = AttributeChange.insert(key, value);
    key[0] = 'z';
    value[1] = 2;
    Traces changed =
        new Rewriter(List.of(Edit.ofAttributes(Level.RECORD, List.of(insert))))
            .rewrite(Signal.TRACES, spanWith(""));
    assertThat(changed.toByteArray()).isEqualTo(spanWith("k").toByteArray());
  }

  /** One span with an attribute for each letter, all 1; one with a star behind it is 2. */
  static Traces spanWith(String keys) throws Exception {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < keys.length(); i++) {
      if (keys.charAt(i) != '*') {
        int value = keys.startsWith("*", i + 1) ? 2 : 1;
        attributes.add(
            "{\"key\":\"" + keys.charAt(i) + "\",\"value\":{\"intValue\":\"" + value + "\"}}");
      }
    }
    String json =
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"n\",\"attributes\":["
            + String.join(",", attributes)
            + "]}]}]}]}";
    return OtlpJson.parse(Signal.TRACES, utf8(json), RequestMetadata.NONE);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
