package dev.ingot.telemetry.fuzz;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.oracle.Oracle;
import java.util.HashMap;
import java.util.Map;

/**
 * protobuf-java for the messages of OTLP with {@code bytes} wherever they have {@code string}, so
 * that it takes text that is no UTF-8, as pdata does.
 */
final class LenientOracle {
  private final Map<String, FileDescriptor> files = new HashMap<>();
  private final Descriptor request;

  LenientOracle(Signal<?> signal) {
    Descriptor strict = Oracle.request(signal).getDescriptorForType();
    try {
      this.request = lenient(strict.getFile()).findMessageTypeByName(strict.getName());
    } catch (DescriptorValidationException e) {
      throw new AssertionError(e);
    }
  }

  DynamicMessage parse(byte[] bytes) throws InvalidProtocolBufferException {
    return DynamicMessage.parseFrom(request, bytes);
  }

  private FileDescriptor lenient(FileDescriptor file) throws DescriptorValidationException {
    FileDescriptor known = files.get(file.getName());
    if (known != null) {
      return known;
    }
    FileDescriptor[] dependencies = new FileDescriptor[file.getDependencies().size()];
    for (int i = 0; i < dependencies.length; i++) {
      dependencies[i] = lenient(file.getDependencies().get(i));
    }
    FileDescriptorProto.Builder proto = file.toProto().toBuilder();
    proto.getMessageTypeBuilderList().forEach(LenientOracle::loosen);
    FileDescriptor lenient = FileDescriptor.buildFrom(proto.build(), dependencies);
    files.put(file.getName(), lenient);
    return lenient;
  }

  private static void loosen(DescriptorProto.Builder message) {
    message.getNestedTypeBuilderList().forEach(LenientOracle::loosen);
    message.getFieldBuilderList().stream()
        .filter(field -> field.getType() == FieldDescriptorProto.Type.TYPE_STRING)
        .forEach(field -> field.setType(FieldDescriptorProto.Type.TYPE_BYTES));
  }
}
