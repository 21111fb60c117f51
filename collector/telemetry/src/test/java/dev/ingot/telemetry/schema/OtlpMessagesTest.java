package dev.ingot.telemetry.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.Resolved;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables against the descriptors of the .proto files. */
class OtlpMessagesTest {
  private static final Set<String> ITEMS =
      Set.of(
          "Span",
          "LogRecord",
          "NumberDataPoint",
          "HistogramDataPoint",
          "ExponentialHistogramDataPoint",
          "SummaryDataPoint",
          "Sample");

  @Test
  void theTablesAreThoseOfTheProtoFiles() {
    Set<String> seen = new HashSet<>();
    for (Signal<?> signal : Signal.ALL) {
      compare(signal.requestType(), Oracle.request(signal).getDescriptorForType(), seen);
    }
    assertThat(seen).hasSize(48).containsAll(ITEMS);
  }

  private static void compare(MessageType type, Descriptor descriptor, Set<String> seen) {
    if (!seen.add(type.name())) {
      return;
    }
    assertThat(descriptor.getFullName()).endsWith("." + type.name());
    assertThat(type.isItem()).isEqualTo(ITEMS.contains(type.name()));
    assertThat(type.slots()).isEqualTo(descriptor.getFields().size());
    for (FieldDescriptor field : descriptor.getFields()) {
      compare(type, type.field(type.slot(field.getNumber())), field);
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        compare(type.child(field.getNumber()), field.getMessageType(), seen);
      }
    }
  }

  private static void compare(MessageType type, Field ours, FieldDescriptor theirs) {
    assertThat(ours.protoName()).isEqualTo(theirs.getName());
    assertThat(ours.jsonName()).isEqualTo(theirs.getJsonName());
    assertThat(ours.isRepeated()).isEqualTo(theirs.isRepeated());
    assertThat(ours.presence() == Presence.ONEOF)
        .as("%s in a oneof", theirs.getFullName())
        .isEqualTo(theirs.getRealContainingOneof() != null);
    assertThat(ours.presence() == Presence.EXPLICIT)
        .as("%s optional", theirs.getFullName())
        .isEqualTo(theirs.toProto().getProto3Optional());
    assertThat(theirs.getType().name()).isEqualTo(protoType(ours.kind()));
    assertThat(ours.table()).as(theirs.getFullName()).isEqualTo(Resolved.table(theirs));
    if (ours.kind() == Kind.ENUM) {
      assertThat(ours.constants()).hasSize(theirs.getEnumType().getValues().size());
      for (EnumValueDescriptor constant : theirs.getEnumType().getValues()) {
        assertThat(ours.constants()).containsEntry(constant.getName(), constant.getNumber());
      }
    }
    for (String name : List.of(ours.protoName(), ours.jsonName())) {
      byte[] padded = ("[" + name + "]").getBytes(StandardCharsets.UTF_8);
      assertThat(type.slotNamed(padded, 1, padded.length - 1)).isEqualTo(type.slot(ours.number()));
    }
  }

  private static String protoType(Kind kind) {
    return switch (kind) {
      case TRACE_ID, SPAN_ID, PROFILE_ID -> "BYTES";
      default -> kind.name();
    };
  }

  @Test
  void namesThatAreNotThereHaveNoSlot() {
    byte[] name = "Key".getBytes(StandardCharsets.UTF_8);
    assertThat(OtlpMessages.TRACES.slotNamed(name, 0, 3)).isEqualTo(-1);
    assertThat(OtlpMessages.TRACES.slotNamed(name, 0, 0)).isEqualTo(-1);
    assertThat(OtlpMessages.TRACES.slot(2)).isEqualTo(-1);
    assertThat(OtlpMessages.TRACES.slot(100_000)).isEqualTo(-1);
  }
}
