package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short way for resources gives the same bytes as the cursor. */
class GroupPatchTest {
  private static final List<AttributeChange> CHANGES =
      List.of(
          AttributeChange.upsert(utf8("ab"), AnyValues.integer(5)),
          AttributeChange.delete(utf8("cd")));

  /** A resource with {@code cd: 1}, and the scopes with a span that belong to it. */
  private static final String RESOURCE = "0a0a 0a08 0a026364 12021801";

  private static final String SCOPES = "120c 120a 4a08 0a026364 12021801";

  private final GroupPatch patch =
      new GroupPatch(ChangePlan.of(edit(Level.RESOURCE)).orElseThrow(), null);

  @ParameterizedTest
  @CsvSource({
    "true, 0a1a" + RESOURCE + SCOPES, // first to last
    "true, 0a1a" + SCOPES + RESOURCE, // last to first
    "true, 0a02 0a00", // nothing in the resource
    "true, 0a08 0a00 1a010a 1a010b", // a URL twice, which decoding makes one
    "false, 0a0e" + SCOPES, // no resource
    "false, 0a00", // nothing at all
    "false, 0a16 0a14 0a080a02636412021801 0a080a02636412021801", // a key twice
    "false, 0a12 0a10 0a080a02636412021801 f301 0804 f401", // a group of protobuf's
  })
  void groupsOfTheUsualFormGoTheShortWay(boolean usual, String group) throws Exception {
    Traces traces = traces(group);
    FieldTable request = new FieldTable();
    byte[] bytes = traces.toByteArray();
    request.read(Signal.TRACES.requestType(), bytes, 0, bytes.length);
    Output out = new Output(bytes, 0, bytes.length, bytes.length);
    assertThat(patch.over(request, 0, out)).isEqualTo(usual);
    assertThat(out.isChanged()).isEqualTo(usual);
    for (List<Level> levels : List.of(List.of(Level.RESOURCE), List.of(Level.values()))) {
      assertSame(Signal.TRACES, traces, levels);
    }
  }

  @Test
  void otherFieldsOfTheRequestAreNoGroups() throws Exception {
    byte[] bytes = hex("3a02 0a00");
    FieldTable request = new FieldTable();
    request.read(Signal.TRACES.requestType(), bytes, 0, bytes.length);
    Output out = new Output(bytes, 0, bytes.length, bytes.length);
    assertThat(patch.over(request, 0, out)).isFalse();
    assertSame(Signal.TRACES, traces("3a02 0a00" + "0a0c" + RESOURCE), List.of(Level.RESOURCE));
  }

  @Test
  void groupsOfBothFormsGoTogether() throws Exception {
    String usual = "0a1a" + RESOURCE + SCOPES;
    String none = "0a0e" + SCOPES;
    Traces traces = traces(usual + none + usual + none);
    assertSame(Signal.TRACES, traces, List.of(Level.RESOURCE));
    assertSame(Signal.TRACES, traces, List.of(Level.RESOURCE, Level.RECORD));
  }

  @Test
  void whatDoesNotChangeStaysTheSameInstance() throws Exception {
    Traces traces = traces("0a0c 0a0a 0a08 0a026162 12021805");
    assertThat(rewritten(Signal.TRACES, traces, List.of(edit(Level.RESOURCE)))).isSameAs(traces);
  }

  @Test
  void randomRequestsOfAllSignalsGiveTheSame() throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      compareRandom(signal);
    }
  }

  private static <T extends Telemetry> void compareRandom(Signal<T> signal) throws Exception {
    Random random = new Random(51);
    RandomRequests requests = new RandomRequests(52, true);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = requests.next(signal).toByteArray();
      if (random.nextBoolean()) {
        bytes = Reversed.of(signal.requestType(), bytes);
      }
      T telemetry = signal.decode(bytes, RequestMetadata.NONE);
      List<AttributeChange> changes = new RandomChanges(random).next();
      compare(signal, telemetry, changes, List.of(Level.RESOURCE));
    }
  }

  private static <T extends Telemetry> void assertSame(
      Signal<T> signal, T telemetry, List<Level> levels) {
    compare(signal, telemetry, CHANGES, levels);
  }

  private static <T extends Telemetry> void compare(
      Signal<T> signal, T telemetry, List<AttributeChange> changes, List<Level> levels) {
    List<Edit> edits = levels.stream().map(level -> Edit.ofAttributes(level, changes)).toList();
    List<Edit> byCursor = edits.stream().map(edit -> Edit.of(edit.level(), edit::apply)).toList();
    assertThat(rewritten(signal, telemetry, edits).toByteArray())
        .isEqualTo(rewritten(signal, telemetry, byCursor).toByteArray());
  }

  private static <T extends Telemetry> T rewritten(
      Signal<T> signal, T telemetry, List<Edit> edits) {
    return new Rewriter(edits).rewrite(signal, telemetry);
  }

  private static Edit edit(Level level) {
    return Edit.ofAttributes(level, CHANGES);
  }

  private static Traces traces(String bytes) throws Exception {
    return Signal.TRACES.decode(hex(bytes), RequestMetadata.NONE);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
