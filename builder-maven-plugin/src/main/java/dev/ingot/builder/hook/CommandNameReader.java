package dev.ingot.builder.hook;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the annotation {@code CommandName} of a class.
 *
 * <p>Source: The Java Virtual Machine Specification 17, section 4.7.16.
 */
final class CommandNameReader {
  private static final String TYPE = "Ldev/ingot/component/hook/CommandName;";

  /** How deep annotations within annotations are followed. */
  private static final int DEEPEST = 32;

  private final ConstantPool pool;

  CommandNameReader(ConstantPool pool) {
    this.pool = pool;
  }

  /** Its texts by name; empty if the class does not have it. */
  Map<String, String> read(byte[] annotations) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(annotations));
    Map<String, String> texts = new HashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String type = pool.text(in.readUnsignedShort());
      Map<String, String> found = texts(in, 0);
      if (type.equals(TYPE)) {
        texts.putAll(found);
      }
    }
    return texts;
  }

  /** Reads the values of an annotation; gives those that are texts. */
  private Map<String, String> texts(DataInputStream in, int depth) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String name = pool.text(in.readUnsignedShort());
      int tag = in.readUnsignedByte();
      if (tag == 's') {
        texts.put(name, pool.text(in.readUnsignedShort()));
      } else {
        skip(tag, in, depth);
      }
    }
    return texts;
  }

  private void skip(int tag, DataInputStream in, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("its annotations are too deep");
    }
    switch (tag) {
      case 'e' -> in.readInt();
      case '@' -> {
        in.readUnsignedShort();
        texts(in, depth + 1);
      }
      case '[' -> {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
          skip(in.readUnsignedByte(), in, depth + 1);
        }
      }
      case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z', 's', 'c' -> in.readUnsignedShort();
      default -> throw new IOException("its annotations are malformed");
    }
  }
}
