package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which forms the short way knows; of all others it gives what the cursor gives. */
class PatchTest {
  private static final MessageType SPAN = Signal.TRACES.requestType().child(1).child(2).child(2);

  private static final List<AttributeChange> CHANGES =
      List.of(
          AttributeChange.upsert(utf8("ab"), AnyValues.integer(5)),
          AttributeChange.delete(utf8("cd")),
          AttributeChange.update(utf8("ef"), AnyValues.text("v".repeat(130))),
          AttributeChange.insert(utf8("new"), AnyValues.bool(true)),
          AttributeChange.make(utf8("gh"), PatchTest::doubled),
          AttributeChange.make(utf8("ij"), PatchTest::doubled));

  private final Patch patch =
      new Patch(ChangePlan.of(Edit.ofAttributes(Level.RECORD, CHANGES)).orElseThrow());

  /** Attributes in hexadecimal, without tag and length. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0a026162 1200", // ab without content
        "0a026162 12021801", // ab: 1
        "0a026162 12021805", // ab: 5, which it is to become
        "12021801 0a026162", // the value first
        "0a036e6577 12021801", // new
        "0a026364 12021801", // cd
        "0a026566 12021801", // ef
        "0a026768 12021805", // gh: 5, which becomes 10
        "0a026768 12021800", // gh: 0, which becomes 0
        "0a026768 12020a00", // gh without a number, which stays
        "12021805 0a02696a", // ij, the value first
        "0a02696a", // ij without a value
        "0a027878 12021801", // a key of the same length
        "0a017a 12021801", // a key of another length
        "0a026162", // no value
        "0a00 12021801", // an empty key
        "0a027878 12021801 2201ff", // an unknown field of an attribute that stays
      })
  void usualAttributesGoTheShortWay(String attribute) {
    assertThat(takes(span(attribute))).isTrue();
    assertSame(span(attribute));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12021801", // no key
        "", // nothing at all
        "0a026162 12021801 2201ff", // an unknown field of an attribute that changes
        "0a026768 12021805 2201ff", // the same for a value that is made
        "2201ff 0a026162 12021801", // an unknown field in front
        "0a82006162 12021801", // a length of more bytes than it needs
        "8a00026162 12021801", // a tag of more bytes than it needs
      })
  void oddAttributesGoToTheCursor(String attribute) {
    assertThat(takes(span(attribute))).isFalse();
    assertSame(span(attribute));
  }

  @ParameterizedTest
  @CsvSource({
    "true, 30ac02", // a number of two bytes
    "true, 85010f000000", // the flags, behind number 15
    "true, 390102030405060708", // a fixed number
    "true, 7a03120161", // a message
    "false, b00001", // a tag of more bytes than it needs
    "false, 2a8100 61", // a length of more bytes than it needs
    "false, f3060801f406", // a group
    "false, 88fa01 07", // a number behind 2047
  })
  void otherFieldsArePassedOver(boolean usual, String field) {
    byte[] span = join(hex(field), span("0a026162 12021801"));
    assertThat(takes(span)).isEqualTo(usual);
    assertSame(span);
  }

  @Test
  void aKeyThatOccursTwiceGoesToTheCursor() {
    byte[] twice = join(span("0a026162 12021801"), span("0a026162 12021802"));
    assertThat(takes(twice)).isFalse();
    assertSame(twice);
    byte[] others = join(span("0a027a7a 12021801"), span("0a027a7a 12021802"));
    assertThat(takes(others)).isTrue();
    assertSame(others);
  }

  @Test
  void longAttributesGoTheShortWayUpToLengthsOfTwoBytes() {
    for (int length : new int[] {100, 127, 128, 300, 16_000, 16_384, 40_000}) {
      for (String key : List.of("ab", "zz")) {
        byte[] attribute =
            KeyValueRange.encoded(utf8(key), 0, 2, AnyValues.text("v".repeat(length)));
        byte[] span = attributeOf(attribute);
        assertThat(takes(span)).as("%s %s", key, length).isEqualTo(length <= 16_000);
        assertSame(span);
      }
    }
  }

  @Test
  void longKeysAreOthers() {
    for (int length : new int[] {2 + 64, 127}) {
      byte[] key = utf8("ab" + "a".repeat(length - 2));
      byte[] span = attributeOf(KeyValueRange.encoded(key, 0, length, AnyValues.bool(true)));
      assertThat(takes(span)).isTrue();
      assertSame(span);
    }
  }

  @Test
  void messagesWithoutAttributesGoToTheCursor() {
    assertThat(patch.look(MessageType.NONE, new byte[0], 0, 0)).isFalse();
  }

  @Test
  void theLengthIsThatOfWhatIsWritten() {
    byte[] span = join(span("0a026566 12021801"), span("0a026364 12021801"), span("0a026162 1200"));
    assertThat(takes(span)).isTrue();
    byte[] now = changed(span, Edit.ofAttributes(Level.RECORD, CHANGES));
    int headers = now.length - patch.length();
    assertThat(headers).isEqualTo(request(new byte[patch.length()]).length - patch.length());
    byte[] target = new byte[patch.length() + 9];
    byte[] around = join(new byte[3], span, new byte[5]);
    assertThat(patch.write(around, 3, 3 + span.length, target, 9)).isEqualTo(target.length);
    assertThat(Arrays.copyOfRange(target, 9, target.length))
        .isEqualTo(Arrays.copyOfRange(now, headers, now.length));
  }

  @Test
  void whatIsMadeMayBeOfAnyLength() {
    byte[] five = span("0a026768 12021805");
    byte[] other = span("0a02696a 12021807");
    for (int length : new int[] {0, 100, 200, 20_000}) {
      ValueChange longer =
          (value, out) -> {
            out.varint(3, value.integer());
            out.bytes(1000, new byte[length]);
            return true;
          };
      Edit edit =
          Edit.ofAttributes(
              Level.RECORD,
              List.of(
                  AttributeChange.make(utf8("gh"), longer),
                  AttributeChange.make(utf8("ij"), longer)));
      for (byte[] span : List.of(five, join(five, other), join(other, five))) {
        assertThat(changed(span, edit))
            .isEqualTo(changed(span, Edit.of(Level.RECORD, edit::apply)));
      }
    }
  }

  /** Twice a whole number, a text for nothing; all else stays, whatever was written. */
  private static boolean doubled(ValueView value, WireWriter out) {
    if (value.type() != ValueView.Type.INT) {
      out.text(1, "nothing");
      return value.type() == ValueView.Type.EMPTY;
    }
    out.varint(3, value.integer() * 2);
    return true;
  }

  private boolean takes(byte[] span) {
    byte[] around = join(new byte[3], span, new byte[5]);
    return patch.look(SPAN, around, 3, 3 + span.length);
  }

  private static void assertSame(byte[] span) {
    Edit edit = Edit.ofAttributes(Level.RECORD, CHANGES);
    byte[] two = join(span, span("0a017a 1200"));
    for (byte[] each : List.of(span, two)) {
      assertThat(changed(each, edit)).isEqualTo(changed(each, Edit.of(edit.level(), edit::apply)));
    }
  }

  private static byte[] changed(byte[] span, Edit edit) {
    try {
      var traces = Signal.TRACES.decode(request(span), RequestMetadata.NONE);
      return new Rewriter(List.of(edit)).rewrite(Signal.TRACES, traces).toByteArray();
    } catch (MalformedTelemetryException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] request(byte[] span) {
    WireWriter out = new WireWriter();
    int resource = out.begin(1);
    int scope = out.begin(2);
    out.bytes(2, span);
    out.end(scope);
    out.end(resource);
    return out.toByteArray();
  }

  private static byte[] span(String attribute) {
    return attributeOf(hex(attribute));
  }

  private static byte[] attributeOf(byte[] attribute) {
    WireWriter out = new WireWriter();
    out.bytes(9, attribute);
    return out.toByteArray();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
