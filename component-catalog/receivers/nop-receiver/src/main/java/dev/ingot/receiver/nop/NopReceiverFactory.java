package dev.ingot.receiver.nop;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Outputs;
import dev.ingot.component.Receiver;
import dev.ingot.component.ReceiverFactory;

/** Makes nop receivers. */
public final class NopReceiverFactory implements ReceiverFactory<NopReceiverConfig> {

  /** For generated code. */
  public NopReceiverFactory() {}

  @Override
  public Receiver create(ComponentContext context, NopReceiverConfig config, Outputs outputs) {
    return new NopReceiver();
  }

  private static final class NopReceiver implements Receiver {}
}
