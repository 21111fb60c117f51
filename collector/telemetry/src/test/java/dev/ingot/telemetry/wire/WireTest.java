package dev.ingot.telemetry.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
  @Test
  void whatIsWrittenIsReadByUsAndByProtobuf() throws Exception {
    WireWriter out = new WireWriter();
    out.varint(1, -1);
    out.zigzag(2, -3);
    out.bool(3, true);
    out.fixed32(4, 0x01020304);
    out.fixed64(5, Long.MIN_VALUE);
    out.float64(6, -0.5);
    out.text(7, "é");
    out.bytes(1000, new byte[] {1, 2});

    UnknownFieldSet theirs = UnknownFieldSet.parseFrom(out.toByteArray());
    assertThat(theirs.getField(1).getVarintList()).containsExactly(-1L);
    assertThat(theirs.getField(4).getFixed32List()).containsExactly(0x01020304);
    assertThat(theirs.getField(1000).getLengthDelimitedList())
        .containsExactly(ByteString.copyFrom(new byte[] {1, 2}));

    WireReader in = reader(out);
    assertThat(in.next()).isTrue();
    assertThat(in.field()).isEqualTo(1);
    assertThat(in.wireType()).isEqualTo(WireType.VARINT);
    assertThat(in.varint()).isEqualTo(-1);
    in.next();
    assertThat(in.zigzag()).isEqualTo(-3);
    in.next();
    assertThat(in.bool()).isTrue();
    in.next();
    assertThat(in.fixed32()).isEqualTo(0x01020304);
    in.next();
    assertThat(in.fixed64()).isEqualTo(Long.MIN_VALUE);
    in.next();
    assertThat(in.float64()).isEqualTo(-0.5);
    in.next();
    assertThat(in.text()).isEqualTo("é");
    in.next();
    assertThat(in.field()).isEqualTo(1000);
    assertThat(in.bytes()).containsExactly(1, 2);
    assertThat(in.next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, 70_000, 2_097_152})
  void nestedMessagesGetTheShortestLength(int size) throws Exception {
    WireWriter out = new WireWriter();
    int outer = out.begin(1);
    int inner = out.begin(2);
    out.raw(new byte[size], 0, size);
    out.end(inner);
    out.bool(3, true);
    out.end(outer);

    UnknownFieldSet content =
        UnknownFieldSet.parseFrom(
            UnknownFieldSet.parseFrom(out.toByteArray())
                .getField(1)
                .getLengthDelimitedList()
                .get(0));
    assertThat(content.getField(2).getLengthDelimitedList().get(0).size()).isEqualTo(size);
    assertThat(content.getField(3).getVarintList()).containsExactly(1L);
    assertThat(UnknownFieldSet.parseFrom(out.toByteArray()).getSerializedSize())
        .isEqualTo(out.size());
  }

  @Test
  void fieldsNobodyReadsArePassedOver() {
    WireReader in =
        new WireReader(HexFormat.of().parseHex("9b06" + "0a0161" + "9c06" + "1001"), 0, 9);
    assertThat(in.next()).isTrue();
    assertThat(in.wireType()).isEqualTo(WireType.GROUP_START);
    assertThat(in.end()).isEqualTo(7);
    assertThat(in.next()).isTrue();
    assertThat(in.field()).isEqualTo(2);
    assertThat(in.varint()).isEqualTo(1);
    assertThat(in.next()).isFalse();
  }

  @Test
  void numbersAreReadPackedAndUnpacked() {
    WireWriter out = new WireWriter();
    int packed = out.begin(1);
    out.rawVarint(300);
    out.rawVarint(-1);
    out.end(packed);
    out.varint(1, 7);
    packed = out.begin(2);
    out.rawFixed64(5);
    out.rawFixed64(6);
    out.end(packed);
    out.fixed64(2, 7);

    List<Long> varints = new ArrayList<>();
    List<Long> fixed = new ArrayList<>();
    WireReader in = reader(out);
    while (in.next()) {
      if (in.field() == 1) {
        in.eachVarint(varints::add);
      } else {
        in.eachFixed64(fixed::add);
      }
    }
    assertThat(varints).containsExactly(300L, -1L, 7L);
    assertThat(fixed).containsExactly(5L, 6L, 7L);
  }

  @Test
  void aMessageIsReadByAReaderOfItsOwn() {
    WireWriter out = new WireWriter();
    int message = out.begin(1);
    out.text(2, "inside");
    out.end(message);
    out.varint(3, 4);

    WireReader in = reader(out);
    in.next();
    WireReader inner = in.message();
    assertThat(inner.next()).isTrue();
    assertThat(inner.text()).isEqualTo("inside");
    assertThat(inner.next()).isFalse();
    assertThat(in.next()).isTrue();
    assertThat(in.varint()).isEqualTo(4);
  }

  @Test
  void malformedBytesAreABug() {
    assertThatThrownBy(() -> new WireReader(new byte[] {0x0a, 5}, 0, 2).next())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("field 1 outside of its message");
    assertThatThrownBy(() -> new WireReader(new byte[] {0x0f}, 0, 1).next())
        .hasMessage("wire type 7 in telemetry");
  }

  @Test
  void aWriterCanForgetButNotInvent() {
    WireWriter out = new WireWriter();
    out.bool(1, true);
    out.truncate(0);
    assertThat(out.toByteArray()).isEmpty();
    assertThatThrownBy(() -> out.truncate(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("truncate 0 bytes to 1");
  }

  private static WireReader reader(WireWriter out) {
    return new WireReader(out.toByteArray(), 0, out.size());
  }

  @Test
  void aWriterGivesRoomToWriteInPlace() {
    WireWriter out = new WireWriter(0);
    out.raw((byte) 1);
    byte[] room = out.room(1000);
    assertThat(room.length).isGreaterThanOrEqualTo(1001);
    room[1] = 2;
    room[2] = 3;
    out.wrote(3);
    out.raw((byte) 4);
    assertThat(out.toByteArray()).containsExactly(1, 2, 3, 4);
    assertThatThrownBy(() -> out.wrote(3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("wrote from 4 to 3");
    assertThatThrownBy(() -> out.wrote(room.length + 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("wrote from 4 to " + (room.length + 1));
  }

  @Test
  void whatIsTakenIsTheArrayUnlessMuchOfItIsLeft() {
    WireWriter full = new WireWriter(90);
    full.raw(new byte[80], 0, 80);
    assertThat(full.take()).hasSize(90).isSameAs(full.take());
    assertThat(full.size()).isEqualTo(80);
    WireWriter half = new WireWriter(91);
    half.raw(new byte[80], 0, 80);
    assertThat(half.take()).hasSize(80);
    assertThat(new WireWriter().take()).isEmpty();
  }
}
