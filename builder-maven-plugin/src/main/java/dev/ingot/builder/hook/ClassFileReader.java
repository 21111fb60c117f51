package dev.ingot.builder.hook;

import dev.ingot.builder.hook.ClassFile.Constructor;
import dev.ingot.builder.hook.ClassFile.Marks;
import dev.ingot.builder.hook.ClassFile.Nesting;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads class files.
 *
 * <p>Source: The Java Virtual Machine Specification 17, chapter 4.
 */
final class ClassFileReader {
  private static final int MAGIC = 0xcafebabe;
  private static final int BEFORE_JAVA_1 = 44;
  private static final int PUBLIC = 0x1;

  private final DataInputStream in;
  private final ConstantPool pool;

  private ClassFileReader(DataInputStream in, ConstantPool pool) {
    this.in = in;
    this.pool = pool;
  }

  /**
   * Reads a class file.
   *
   * @throws IOException if it is none; the message says why
   */
  static ClassFile read(byte[] content) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    if (content.length < 8 || in.readInt() != MAGIC) {
      throw new IOException("it is no class file");
    }
    in.readUnsignedShort();
    int version = in.readUnsignedShort() - BEFORE_JAVA_1;
    return new ClassFileReader(in, ConstantPool.read(in)).read(version);
  }

  private ClassFile read(int version) throws IOException {
    int access = in.readUnsignedShort();
    String name = pool.className(in.readUnsignedShort());
    List<String> supers = new ArrayList<>();
    supers.add(pool.className(in.readUnsignedShort()));
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      supers.add(pool.className(in.readUnsignedShort()));
    }
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      in.skipNBytes(6);
      attributes(in);
    }
    Optional<Constructor> constructor = Optional.empty();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      Optional<Constructor> found = method();
      constructor = found.isPresent() ? found : constructor;
    }
    return new ClassFile(version, access, name, supers, constructor, marks(name, attributes(in)));
  }

  /** Reads a method; gives it if it is the constructor without parameters. */
  private Optional<Constructor> method() throws IOException {
    int access = in.readUnsignedShort();
    String name = pool.text(in.readUnsignedShort());
    String descriptor = pool.text(in.readUnsignedShort());
    Map<String, byte[]> attributes = attributes(in);
    return name.equals("<init>") && descriptor.equals("()V")
        ? Optional.of(
            new Constructor(
                (access & PUBLIC) != 0,
                attributes.containsKey("Deprecated"),
                attributes.containsKey("Exceptions")))
        : Optional.empty();
  }

  private Map<String, byte[]> attributes(DataInputStream from) throws IOException {
    Map<String, byte[]> attributes = new HashMap<>();
    for (int left = from.readUnsignedShort(); left > 0; left--) {
      String name = pool.text(from.readUnsignedShort());
      int length = from.readInt();
      byte[] content = length < 0 ? new byte[0] : from.readNBytes(length);
      if (content.length != length) {
        throw new IOException("it ends in the middle");
      }
      attributes.put(name, content);
    }
    return attributes;
  }

  private Marks marks(String name, Map<String, byte[]> attributes) throws IOException {
    byte[] signature = attributes.getOrDefault("Signature", new byte[0]);
    boolean generic = signature.length == 2 && pool.text(number(signature)).startsWith("<");
    return new Marks(
        attributes.containsKey("Deprecated"),
        generic,
        nesting(name, attributes.getOrDefault("InnerClasses", new byte[2])),
        new CommandNameReader(pool)
            .read(attributes.getOrDefault("RuntimeInvisibleAnnotations", new byte[2])));
  }

  private Optional<Nesting> nesting(String name, byte[] innerClasses) throws IOException {
    DataInputStream classes = new DataInputStream(new ByteArrayInputStream(innerClasses));
    for (int left = classes.readUnsignedShort(); left > 0; left--) {
      String inner = pool.className(classes.readUnsignedShort());
      String outer = pool.className(classes.readUnsignedShort());
      classes.readUnsignedShort();
      int access = classes.readUnsignedShort();
      if (inner.equals(name)) {
        return Optional.of(new Nesting(outer, access));
      }
    }
    return Optional.empty();
  }

  private static int number(byte[] twoBytes) {
    return (twoBytes[0] & 0xff) << 8 | twoBytes[1] & 0xff;
  }
}
