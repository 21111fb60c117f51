package com.acme.alpha;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Outputs;
import dev.ingot.component.Receiver;
import dev.ingot.component.ReceiverFactory;

public final class MainFactory implements ReceiverFactory<Integer> {

  @Override
  public Receiver create(ComponentContext context, Integer config, Outputs outputs) {
    throw new UnsupportedOperationException();
  }
}
