package dev.ingot.component;

import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the names of the spans it takes; can be told to take nothing without waiting. */
final class PickySink implements Consumer<Traces> {
  private final List<String> names = new ArrayList<>();
  private boolean declines;

  void decline() {
    declines = true;
  }

  List<String> names() {
    return names;
  }

  @Override
  public void consume(Traces traces) {
    String json = new String(OtlpJson.toJson(traces), StandardCharsets.UTF_8);
    int name = json.indexOf("\"name\":\"") + 8;
    names.add(json.substring(name, json.indexOf('"', name)));
  }

  @Override
  public boolean tryConsume(Traces traces) {
    if (!declines) {
      consume(traces);
    }
    return !declines;
  }
}
