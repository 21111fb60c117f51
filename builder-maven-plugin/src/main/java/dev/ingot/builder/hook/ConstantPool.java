package dev.ingot.builder.hook;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a class file, as far as names and texts go.
 *
 * <p>Source: The Java Virtual Machine Specification 17, section 4.4.
 */
final class ConstantPool {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;

  private final @Nullable String[] texts;
  private final int[] names;

  private ConstantPool(int size) {
    this.texts = new String[size];
    this.names = new int[size];
  }

  /** Reads the constants, count included. */
  static ConstantPool read(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    ConstantPool pool = new ConstantPool(size);
    for (int i = 1; i < size; i++) {
      i += pool.readConstant(i, in);
    }
    return pool;
  }

  /** Reads a constant; gives how many places it takes besides its own. */
  private int readConstant(int place, DataInputStream in) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case UTF8 -> texts[place] = in.readUTF();
      case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> names[place] = in.readUnsignedShort();
      case LONG, DOUBLE -> in.readLong();
      case METHOD_HANDLE -> in.skipNBytes(3);
      case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
      default -> throw new IOException("it has a constant of the unknown kind " + tag);
    }
    return tag == LONG || tag == DOUBLE ? 1 : 0;
  }

  /** The text at a place. */
  String text(int place) throws IOException {
    String text = place < texts.length ? texts[place] : null;
    if (text == null) {
      throw new IOException("its constant " + place + " is no text");
    }
    return text;
  }

  /** The binary name of the class at a place; empty at place 0. */
  String className(int place) throws IOException {
    if (place == 0) {
      return "";
    }
    if (place >= names.length) {
      throw new IOException("its constant " + place + " is no class");
    }
    return text(names[place]).replace('/', '.');
  }
}
