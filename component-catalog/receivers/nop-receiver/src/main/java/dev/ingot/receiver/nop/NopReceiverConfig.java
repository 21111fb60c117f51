package dev.ingot.receiver.nop;

import static dev.ingot.catalog.Stability.ALPHA;
import static dev.ingot.catalog.Stability.BETA;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Supports;

/** The settings of the nop receiver: there are none. */
@Component(
    kind = ComponentKind.RECEIVER,
    type = "nop",
    factory = NopReceiverFactory.class,
    doc = "Receives nothing; it gives a pipeline a receiver when something else feeds it.",
    supports = {
      @Supports(signal = "traces", stability = BETA),
      @Supports(signal = "metrics", stability = BETA),
      @Supports(signal = "logs", stability = BETA),
      @Supports(signal = "profiles", stability = ALPHA)
    },
    goModules = "go.opentelemetry.io/collector/receiver/nopreceiver")
public record NopReceiverConfig() {}
