package dev.ingot.engine.telemetry.output;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.io.Flushable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes own telemetry where the collector writes what it was asked for: a line of OTLP JSON for
 * each sending. Thread-safe, also with others that write there.
 *
 * @param out where to
 */
record ConsoleExporter(Appendable out) implements Exporter {

  @Override
  public void start(Host host) {}

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    return this::write;
  }

  private void write(Telemetry telemetry) throws ConsumeException {
    try {
      String line = new String(OtlpJson.toJson(telemetry), StandardCharsets.UTF_8) + "\n";
      synchronized (out) {
        out.append(line);
        if (out instanceof Flushable buffered) {
          buffered.flush();
        }
      }
    } catch (IOException e) {
      throw ConsumeException.permanent(OutputMessages.cannotWrite(e));
    }
  }

  @Override
  public void stop() {}
}
