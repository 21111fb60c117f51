package dev.ingot.telemetry.fuzz;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.WireFormat;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.oracle.Oracle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is refused here and taken by protobuf-java, as listed in RATIONALE.md. A refusal must be
 * true by protobuf-java's own descriptors, not only have the right wording.
 */
final class Differences {
  /** Why something is refused that protobuf-java takes. */
  enum Reason {
    ID_LENGTH("id with (\\d+) bytes instead of (\\d+) in field (\\d+) of (\\S+) at byte \\d+"),
    WIRE_TYPE("wrong wire type (\\d) for field (\\d+) of (\\S+) at byte \\d+"),
    FIELD_NUMBER("illegal field number (\\d+) in \\S+ at byte \\d+"),
    CUT_LENGTH("truncated field \\d+ of \\S+ at byte (\\d+)"),
    CUT_NUMBER("number of more than 10 bytes in \\S+ at byte (\\d+)");

    private final Pattern wording;

    Reason(String wording) {
      this.wording = Pattern.compile(wording);
    }
  }

  private static final Set<String> IDS =
      Set.of("trace_id", "span_id", "parent_span_id", "profile_id");
  private static final long NUMBER_LIMIT = 1L << 29;
  private static final int MAX_VARINT = 10;

  private final Map<String, Descriptor> types = new HashMap<>();

  Differences(Signal<?> signal) {
    addFile(Oracle.request(signal).getDescriptorForType().getFile());
  }

  /** Whether our refusal of what protobuf-java takes is on the list, and true. */
  boolean isListed(String refusal, byte[] request) {
    for (Reason reason : Reason.values()) {
      Matcher matcher = reason.wording.matcher(refusal);
      if (matcher.matches()) {
        return isTrue(reason, matcher, request);
      }
    }
    return false;
  }

  private boolean isTrue(Reason reason, Matcher said, byte[] request) {
    return switch (reason) {
      case ID_LENGTH -> {
        String name = field(said.group(4), said.group(3)).getName();
        int expected = name.endsWith("span_id") ? 8 : 16;
        yield IDS.contains(name)
            && Integer.parseInt(said.group(2)) == expected
            && Integer.parseInt(said.group(1)) != expected
            && Integer.parseInt(said.group(1)) != 0;
      }
      case WIRE_TYPE -> {
        FieldDescriptor field = field(said.group(3), said.group(2));
        int wireType = Integer.parseInt(said.group(1));
        yield wireType != field.getLiteType().getWireType()
            && !(field.isPackable() && wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED);
      }
      case FIELD_NUMBER -> Long.parseLong(said.group(1)) >= NUMBER_LIMIT;
      case CUT_LENGTH, CUT_NUMBER -> isCut(request, Integer.parseInt(said.group(1)));
    };
  }

  private FieldDescriptor field(String type, String number) {
    return types.get(type).findFieldByNumber(Integer.parseInt(number));
  }

  /** Whether at a field, or at its value, stands a number that protobuf-java cuts. */
  private static boolean isCut(byte[] request, int at) {
    int value = at;
    while (value < request.length && request[value] < 0) {
      value++;
    }
    return isLong(request, at) || isLong(request, value + 1);
  }

  /** Whether a number has more than 31 bits, or more than ten bytes. */
  private static boolean isLong(byte[] request, int from) {
    long number = 0;
    int end = Math.min(request.length, from + MAX_VARINT);
    for (int at = from; at < end; at++) {
      number |= (long) (request[at] & 0x7f) << 7 * (at - from);
      if (request[at] >= 0) {
        return number < 0 || number > Integer.MAX_VALUE;
      }
    }
    return end == from + MAX_VARINT;
  }

  private void addFile(FileDescriptor file) {
    file.getMessageTypes().forEach(type -> addType(file, type));
    file.getDependencies().forEach(this::addFile);
  }

  private void addType(FileDescriptor file, Descriptor type) {
    types.put(type.getFullName().substring(file.getPackage().length() + 1), type);
    type.getNestedTypes().forEach(nested -> addType(file, nested));
  }
}
