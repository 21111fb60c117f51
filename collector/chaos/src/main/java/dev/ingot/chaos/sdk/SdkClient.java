package dev.ingot.chaos.sdk;

import dev.ingot.chaos.item.Items;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.wire.Answer;
import dev.ingot.chaos.wire.Client;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The OpenTelemetry SDK for Java: makes spans, points and log records with numbers, and exports
 * them. Taken is what the exporter calls a success; what it gives up after its own retries is to be
 * sent again, as the same objects.
 */
public final class SdkClient implements Client {
  /** Longer than any export lasts. */
  private static final long PATIENCE_SECONDS = 15;

  private final Exporters exporters;
  private final Instruments instruments = new Instruments();
  private Items items = new Items(Kind.TRACES, 0, 0, 0);
  private Supplier<CompletableResultCode> export = CompletableResultCode::ofSuccess;

  /** A client that takes the exporters over. */
  public SdkClient(Exporters exporters) {
    this.exporters = exporters;
  }

  @Override
  public Answer send(Items next) throws IOException {
    if (!next.equals(items)) {
      export = record(next);
      items = next;
    }
    CompletableResultCode result = export.get().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!result.isDone()) {
      throw new IOException("an export that does not end");
    }
    return result.isSuccess() ? Answer.TAKEN : Answer.LATER;
  }

  @Override
  public void close() {
    exporters.close();
    instruments.close();
  }

  private Supplier<CompletableResultCode> record(Items next) {
    return switch (next.kind()) {
      case TRACES -> {
        var spans = instruments.spans(next);
        yield () -> exporters.spans().export(spans);
      }
      case METRICS -> {
        var metrics = instruments.metrics(next);
        yield () -> exporters.metrics().export(metrics);
      }
      case LOGS -> {
        var records = instruments.logs(next);
        yield () -> exporters.logs().export(records);
      }
    };
  }
}
