package dev.ingot.builder.slim;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a class file's constant pool (Java Virtual Machine Specification, section 4.4).
 * Whatever a class names, be it in code, in a descriptor, in an annotation or as a string, it names
 * by one of them.
 */
final class ClassTexts {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private ClassTexts() {}

  /**
   * All texts, in the order of the pool.
   *
   * @throws IOException when these are not the bytes of a class
   */
  static List<String> of(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    if (in.readInt() != MAGIC) {
      throw new IOException("it does not begin as a class does");
    }
    in.skipNBytes(4);
    int count = in.readUnsignedShort();
    List<String> texts = new ArrayList<>();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts.add(in.readUTF());
      } else {
        in.skipNBytes(length(tag));
      }
      if (tag == LONG || tag == DOUBLE) {
        index++; // These take two places.
      }
    }
    return texts;
  }

  private static int length(int tag) throws IOException {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
      case 15 -> 3; // method handle
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // numbers, members, name and type, dynamic
      case LONG, DOUBLE -> 8;
      default -> throw new IOException("it has a constant of the unknown kind " + tag);
    };
  }
}
