package dev.ingot.extension.pprof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A profile being made of stacks. Not thread-safe.
 *
 * <p>Source: {@code proto/profile.proto} of github.com/google/pprof.
 */
final class StackProfile {
  private final ProfileKind kind;
  private final Map<List<Frame>, Sum> stacks = new LinkedHashMap<>();

  /** How often a stack was seen, and what that weighs. */
  private static final class Sum {
    private long count;
    private long weight;
  }

  StackProfile(ProfileKind kind) {
    this.kind = kind;
  }

  /**
   * Adds what was seen.
   *
   * @param frames the innermost first
   */
  void add(List<Frame> frames, long weight) {
    Sum sum = stacks.computeIfAbsent(List.copyOf(frames), none -> new Sum());
    sum.count++;
    sum.weight += weight;
  }

  /** The profile, compressed with gzip, as {@code go tool pprof} reads it. */
  byte[] write(Instant from, Duration length) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(message(from, length));
    } catch (IOException e) {
      throw new IllegalStateException("an array takes everything", e);
    }
    return compressed.toByteArray();
  }

  byte[] message(Instant from, Duration length) {
    ProfileTables tables = new ProfileTables();
    ProtoWriter profile = new ProtoWriter();
    profile.message(1, tables.type(kind.countName(), "count"));
    profile.message(1, tables.type(kind.valueName(), kind.unit()));
    stacks.forEach((frames, sum) -> profile.message(2, sample(tables, frames, sum)));
    tables.writeTo(profile);
    profile.number(9, from.getEpochSecond() * 1_000_000_000L + from.getNano());
    profile.number(10, length.toNanos());
    if (kind == ProfileKind.CPU) {
      profile.message(11, tables.type(kind.valueName(), kind.unit()));
      profile.number(12, ProfileKind.PERIOD.toNanos());
    }
    tables.writeStringsTo(profile);
    return profile.toBytes();
  }

  private static ProtoWriter sample(ProfileTables tables, List<Frame> frames, Sum sum) {
    long[] locations = frames.stream().mapToLong(tables::location).toArray();
    return new ProtoWriter().numbers(1, locations).numbers(2, sum.count, sum.weight);
  }
}
