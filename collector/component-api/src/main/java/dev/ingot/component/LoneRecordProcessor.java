package dev.ingot.component;

import dev.ingot.telemetry.Telemetry;

/** A record processor with a pass of its own. */
record LoneRecordProcessor<T extends Telemetry>(RecordPass<T> pass, Lifecycle part)
    implements Processor<T> {
  @Override
  public void start(Host host) throws StartException {
    part.start(host);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    pass.consume(telemetry);
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    return pass.tryConsume(telemetry);
  }

  @Override
  public void stop() {
    part.stop();
  }
}
