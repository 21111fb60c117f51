package dev.ingot.receiver.otlp;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Outputs;
import dev.ingot.component.Receiver;
import dev.ingot.component.ReceiverFactory;

/** Makes OTLP receivers. */
public final class OtlpReceiverFactory implements ReceiverFactory<OtlpReceiverConfig> {

  /** For generated code. */
  public OtlpReceiverFactory() {}

  @Override
  public Receiver create(ComponentContext context, OtlpReceiverConfig config, Outputs outputs) {
    return new OtlpReceiver(context, config.protocols(), outputs);
  }
}
