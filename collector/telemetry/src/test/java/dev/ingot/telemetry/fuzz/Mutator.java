package dev.ingot.telemetry.fuzz;

import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import java.util.List;
import java.util.Random;

/** Changes valid requests somewhere within; the same seed gives the same changes. */
final class Mutator {
  private final Random random;
  private final FieldMutations mutations;

  Mutator(long seed) {
    this.random = new Random(seed);
    this.mutations = new FieldMutations(random);
  }

  /**
   * The request with one to three changes.
   *
   * @param donor another valid request of the signal, from which parts may come
   */
  byte[] next(MessageType type, byte[] request, byte[] donor) {
    byte[] changed = request;
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      changed = within(type, changed, donor);
    }
    return random.nextInt(20) == 0
        ? OddBytes.cut(changed, random.nextInt(changed.length + 1))
        : changed;
  }

  private byte[] within(MessageType type, byte[] message, byte[] donor) {
    List<Chunk> chunks = Chunk.of(message);
    List<Chunk> messages = chunks.stream().filter(chunk -> isMessage(type, chunk)).toList();
    if (messages.isEmpty() || random.nextInt(5) == 0) {
      mutations.change(type, chunks, Chunk.of(donor));
      return Chunk.join(chunks);
    }
    Chunk chosen = messages.get(random.nextInt(messages.size()));
    byte[] inner = within(type.child(chosen.number()), chosen.contentBytes(), part(type, donor));
    chunks.set(chunks.indexOf(chosen), Chunk.of(OddBytes.delimited(chosen.number(), inner)).get(0));
    return Chunk.join(chunks);
  }

  /** A message within the donor, or the donor. */
  private byte[] part(MessageType type, byte[] donor) {
    List<Chunk> messages =
        Chunk.of(donor).stream().filter(chunk -> isMessage(type, chunk)).toList();
    return messages.isEmpty()
        ? donor
        : messages.get(random.nextInt(messages.size())).contentBytes();
  }

  private static boolean isMessage(MessageType type, Chunk chunk) {
    int slot = chunk.number() < 0 ? -1 : type.slot(chunk.number());
    return slot >= 0 && chunk.wireType() == 2 && type.field(slot).kind() == Kind.MESSAGE;
  }
}
