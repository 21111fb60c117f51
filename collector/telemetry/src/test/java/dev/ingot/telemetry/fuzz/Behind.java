package dev.ingot.telemetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.RandomChanges;
import dev.ingot.telemetry.edit.Rewriter;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All that may happen to telemetry behind the edge; nothing of it may fail. */
final class Behind {
  private static final int EDITS = 6;

  private final Random random;

  Behind(Random random) {
    this.random = random;
  }

  /** Does everything to telemetry that was taken, and checks that each result would be taken. */
  <T extends Telemetry> void check(Signal<T> signal, T telemetry)
      throws MalformedTelemetryException {
    assertThat(signal.canonical(telemetry)).isSameAs(telemetry);
    assertSound(signal, telemetry);
    for (int size : new int[] {1, 2, 3, 7}) {
      checkSplit(signal, telemetry, size);
    }
    T twice = signal.concat(List.of(telemetry, telemetry));
    assertThat(twice.itemCount()).isEqualTo(2 * telemetry.itemCount());
    assertSound(signal, twice);
    checkJson(signal, telemetry);
    checkEdits(signal, telemetry);
    checkChanges(signal, telemetry);
  }

  private static <T extends Telemetry> void checkSplit(Signal<T> signal, T telemetry, int size)
      throws MalformedTelemetryException {
    List<T> parts = signal.split(telemetry, size);
    for (T part : parts.subList(0, parts.size() - 1)) {
      assertThat(part.itemCount()).isEqualTo(size);
    }
    for (T part : parts) {
      assertThat(part.itemCount()).isLessThanOrEqualTo(size);
      assertSound(signal, part);
    }
    assertThat(signal.concat(parts).itemCount()).isEqualTo(telemetry.itemCount());
  }

  private static <T extends Telemetry> void checkJson(Signal<T> signal, T telemetry)
      throws MalformedTelemetryException {
    byte[] json = OtlpJson.toJson(telemetry);
    T again = OtlpJson.parse(signal, json, RequestMetadata.NONE);
    assertThat(again.itemCount()).isEqualTo(telemetry.itemCount());
    assertThat(new String(OtlpJson.toJson(again), StandardCharsets.UTF_8))
        .isEqualTo(new String(json, StandardCharsets.UTF_8));
    assertThat(JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).isJsonObject())
        .isTrue();
  }

  /** Some edits one by one, and all in one walk. */
  private <T extends Telemetry> void checkEdits(Signal<T> signal, T telemetry)
      throws MalformedTelemetryException {
    List<TotalEdit> edits = new ArrayList<>(TotalEdit.all());
    T changed = new Rewriter(edits).rewrite(signal, telemetry);
    assertSound(signal, changed);
    Collections.shuffle(edits, random);
    for (TotalEdit edit : edits.subList(0, EDITS)) {
      changed = new Rewriter(List.of(edit)).rewrite(signal, telemetry);
      assertSound(signal, changed);
    }
  }

  /** The short way for constant changes gives what the cursor gives. */
  private <T extends Telemetry> void checkChanges(Signal<T> signal, T telemetry)
      throws MalformedTelemetryException {
    if (signal == Signal.PROFILES) {
      return;
    }
    Edit edit = Edit.ofAttributes(Level.RECORD, new RandomChanges(random).next());
    T changed = new Rewriter(List.of(edit)).rewrite(signal, telemetry);
    assertSound(signal, changed);
    Edit byCursor = Edit.of(edit.level(), edit::apply);
    assertThat(changed.toByteArray())
        .isEqualTo(new Rewriter(List.of(byCursor)).rewrite(signal, telemetry).toByteArray());
  }

  /** The edge would take it as it is, with as many items, and need not change it. */
  private static <T extends Telemetry> void assertSound(Signal<T> signal, T telemetry)
      throws MalformedTelemetryException {
    byte[] bytes = telemetry.toByteArray();
    T again = signal.decode(bytes, RequestMetadata.NONE);
    assertThat(again.itemCount()).isEqualTo(telemetry.itemCount());
    for (Segment segment : again.segments()) {
      assertThat(segment.buffer()).isSameAs(bytes);
    }
    for (Segment segment : telemetry.segments()) {
      assertThat(segment.canonical()).isTrue();
    }
  }
}
