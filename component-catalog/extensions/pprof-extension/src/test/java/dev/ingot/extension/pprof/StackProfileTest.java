package dev.ingot.extension.pprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class StackProfileTest {
  private static final Instant FROM = Instant.ofEpochSecond(1, 2);
  private static final Frame RUN = new Frame("a.B.run", "a.B", 7);
  private static final Frame CALL = new Frame("a.B.call", "a.B", 9);

  private static ProtoReader profile(ProfileKind kind) {
    StackProfile profile = new StackProfile(kind);
    profile.add(List.of(CALL, RUN), 5);
    profile.add(List.of(CALL, RUN), 6);
    profile.add(List.of(RUN), 1);
    return new ProtoReader(profile.message(FROM, Duration.ofSeconds(3)));
  }

  @Test
  void equalStacksAreOneSample() {
    List<ProtoReader> samples = profile(ProfileKind.MUTEX).messages(2);
    assertThat(samples).hasSize(2);
    assertThat(samples.get(0).numbers(1)).containsExactly(1L, 2L);
    assertThat(samples.get(0).numbers(2)).containsExactly(2L, 11L);
    assertThat(samples.get(1).numbers(1)).containsExactly(2L);
    assertThat(samples.get(1).numbers(2)).containsExactly(1L, 1L);
  }

  @Test
  void locationsLeadToFunctionsAndNames() {
    ProtoReader profile = profile(ProfileKind.MUTEX);
    List<String> strings = profile.texts(6);
    assertThat(strings.get(0)).isEmpty();
    ProtoReader location = profile.messages(4).get(0);
    assertThat(location.number(1)).isEqualTo(1);
    ProtoReader line = location.messages(4).get(0);
    assertThat(line.number(2)).isEqualTo(9);
    ProtoReader function = profile.messages(5).get((int) line.number(1) - 1);
    assertThat(strings.get((int) function.number(2))).isEqualTo("a.B.call");
    assertThat(strings.get((int) function.number(4))).isEqualTo("a.B");
  }

  @Test
  void saysWhatItsValuesAre() {
    ProtoReader profile = profile(ProfileKind.CPU);
    List<String> strings = profile.texts(6);
    assertThat(profile.messages(1))
        .extracting(
            type -> strings.get((int) type.number(1)) + "/" + strings.get((int) type.number(2)))
        .containsExactly("samples/count", "cpu/nanoseconds");
    assertThat(profile.number(9)).isEqualTo(1_000_000_002L);
    assertThat(profile.number(10)).isEqualTo(3_000_000_000L);
    assertThat(profile.number(12)).isEqualTo(10_000_000L);
  }

  @Test
  void isCompressedWithGzip() throws Exception {
    StackProfile profile = new StackProfile(ProfileKind.ALLOCATIONS);
    profile.add(List.of(RUN), 1);
    byte[] compressed = profile.write(FROM, Duration.ofSeconds(1));
    assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
        .isEqualTo(profile.message(FROM, Duration.ofSeconds(1)));
  }
}
