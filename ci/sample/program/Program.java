import com.acme.acme_telemetry.Embedded;
import dev.ingot.engine.EmbeddedCollector;
import java.time.Duration;

/** Runs a collector in its own process, and says how that went. */
public final class Program {
  private static final String CONFIG =
      "yaml:{receivers: {nop: }, exporters: {nop: },"
          + " service: {pipelines: {logs: {receivers: [nop], exporters: [nop]}}}}";

  private Program() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedCollector collector = Embedded.collector().start(CONFIG);
    try (collector) {
      System.out.println("ready: " + collector.awaitReady(Duration.ofSeconds(60)));
    }
    System.out.println("running: " + collector.isRunning());
  }
}
