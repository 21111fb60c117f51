package dev.ingot.processor.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Processor;
import dev.ingot.component.RecordPass;
import dev.ingot.component.RecordProcessorFactory;
import dev.ingot.component.config.ConfigBinder;
import dev.ingot.processor.attributes.RandomChains.Step;
import dev.ingot.processor.resource.ResourceConfigBinder;
import dev.ingot.processor.resource.ResourceProcessorFactory;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.RandomTelemetry;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chains of record processors give the same in one pass as one by one. */
class SharedPassTest {
  private static final int CHAINS = 400;
  private static final int REQUESTS = 3;

  private final TestContext context = new TestContext();

  static List<Signal<? extends Telemetry>> signals() {
    return List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS);
  }

  @ParameterizedTest
  @MethodSource("signals")
  <T extends Telemetry> void randomChainsGiveTheSameBytes(Signal<T> signal) throws Exception {
    RandomChains chains = new RandomChains(new Random(21));
    RandomTelemetry telemetry = new RandomTelemetry(22, RandomChains.TEXTS);
    int changed = 0;
    for (int round = 0; round < CHAINS; round++) {
      List<Step> steps = chains.next(signal);
      Sink<T> together = new Sink<>();
      Sink<T> apart = new Sink<>();
      Consumer<T> shared = shared(signal, steps, together);
      Consumer<T> oneByOne = oneByOne(signal, steps, apart);
      for (int i = 0; i < REQUESTS; i++) {
        T request = telemetry.next(signal);
        shared.consume(request);
        oneByOne.consume(request);
        byte[] expected = apart.taken().get(i).toByteArray();
        assertThat(together.taken().get(i).toByteArray()).as("%s", steps).isEqualTo(expected);
        assertThat(together.taken().get(i).itemCount()).isEqualTo(request.itemCount());
        changed += together.taken().get(i) == request ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(CHAINS * REQUESTS / 3);
  }

  private <T extends Telemetry> Consumer<T> shared(Signal<T> signal, List<Step> steps, Sink<T> sink)
      throws Exception {
    RecordPass<T> pass = new RecordPass<>(signal, sink);
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Lifecycle part =
          step.type().equals("resource")
              ? join(pass, signal, new ResourceProcessorFactory(), new ResourceConfigBinder(), step)
              : join(
                  pass,
                  signal,
                  new AttributesProcessorFactory(),
                  new AttributesConfigBinder(),
                  step);
      part.start(context);
    }
    return pass;
  }

  private <C> Lifecycle join(
      RecordPass<?> pass,
      Signal<?> signal,
      RecordProcessorFactory<C> factory,
      ConfigBinder<C> binder,
      Step step) {
    ComponentContext each = context.of(ComponentKind.PROCESSOR, step.type());
    return pass.addFirst(each, factory.create(signal, each, ConfigText.bind(binder, step.yaml())));
  }

  private <T extends Telemetry> Consumer<T> oneByOne(
      Signal<T> signal, List<Step> steps, Sink<T> sink) throws Exception {
    Consumer<T> next = sink;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Processor<T> processor =
          step.type().equals("resource")
              ? alone(
                  signal, new ResourceProcessorFactory(), new ResourceConfigBinder(), step, next)
              : alone(
                  signal,
                  new AttributesProcessorFactory(),
                  new AttributesConfigBinder(),
                  step,
                  next);
      processor.start(context);
      next = processor;
    }
    return next;
  }

  private <T extends Telemetry, C> Processor<T> alone(
      Signal<T> signal,
      RecordProcessorFactory<C> factory,
      ConfigBinder<C> binder,
      Step step,
      Consumer<T> next) {
    ComponentContext each = context.of(ComponentKind.PROCESSOR, step.type());
    return factory.create(signal, each, ConfigText.bind(binder, step.yaml()), next);
  }
}
