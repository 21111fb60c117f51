package dev.ingot.telemetry.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.Items;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random requests as objects and back, with protobuf-java as the judge. */
class ObjectViewPropertyTest {
  private static final int ROUNDS = 700;
  private static final RequestMetadata METADATA = new RequestMetadata("1.2.3.4:5", Map.of());
  private static final List<ObjectView<?, ?>> VIEWS =
      List.of(ObjectView.TRACES, ObjectView.METRICS, ObjectView.LOGS);

  private interface Check {
    <T extends Telemetry, G extends ResourceGroup<?, ?>> void run(
        ObjectView<T, G> view, T telemetry, Message request) throws MalformedTelemetryException;
  }

  @Test
  void decodeThenEncodeIsTheIdentity() throws Exception {
    forAll(
        new Check() {
          @Override
          public <T extends Telemetry, G extends ResourceGroup<?, ?>> void run(
              ObjectView<T, G> view, T telemetry, Message request) {
            T again = view.encode(view.decode(telemetry));
            assertThat(Oracle.parse(again)).isEqualTo(request);
            assertThat(again.byteSize()).isEqualTo(telemetry.byteSize());
            assertThat(again.itemCount()).isEqualTo(telemetry.itemCount());
            assertThat(again.metadata()).isSameAs(telemetry.metadata());
          }
        });
  }

  @Test
  void whatWasLookedAtIsWrittenAsItWas() throws Exception {
    forAll(
        new Check() {
          @Override
          public <T extends Telemetry, G extends ResourceGroup<?, ?>> void run(
              ObjectView<T, G> view, T telemetry, Message request)
              throws MalformedTelemetryException {
            Request<G> objects = view.decode(telemetry);
            objects.resources().forEach(ApiCopy::of);
            T again = view.encode(objects);
            assertThat(Oracle.parse(again)).isEqualTo(request);
            assertThat(again.itemCount()).isEqualTo(Items.of(request).size());
            T decoded = view.signal().decode(again.toByteArray(), METADATA);
            assertThat(decoded.itemCount()).isEqualTo(again.itemCount());
          }
        });
  }

  @Test
  void whatIsBuiltAnewFromAccessorsIsEqual() throws Exception {
    forAll(
        new Check() {
          @Override
          @SuppressWarnings("unchecked")
          public <T extends Telemetry, G extends ResourceGroup<?, ?>> void run(
              ObjectView<T, G> view, T telemetry, Message request) {
            Request<G> copy = view.request(METADATA);
            for (G group : view.decode(telemetry).resources()) {
              copy.resources().add((G) ApiCopy.of(group));
            }
            assertThat(Oracle.withAlwaysPresent(Oracle.parse(view.encode(copy))))
                .isEqualTo(Oracle.withAlwaysPresent(request));
          }
        });
  }

  @Test
  void rewritingDropsAndKeepsWholeResources() throws Exception {
    forAll(
        new Check() {
          @Override
          public <T extends Telemetry, G extends ResourceGroup<?, ?>> void run(
              ObjectView<T, G> view, T telemetry, Message request) {
            int[] seen = {0};
            T same = view.rewrite(telemetry, group -> ++seen[0] > 0);
            assertThat(same).isSameAs(telemetry);
            T odd = view.rewrite(telemetry, group -> --seen[0] % 2 != 0);
            T even = view.rewrite(telemetry, group -> seen[0]++ % 2 == 0);
            assertThat(odd.itemCount() + even.itemCount()).isBetween(0, 2 * telemetry.itemCount());
            T looked = view.rewrite(telemetry, group -> group.schemaUrl().length() >= 0);
            assertThat(Oracle.parse(looked)).isEqualTo(request);
          }
        });
  }

  private static void forAll(Check check) throws MalformedTelemetryException {
    for (ObjectView<?, ?> view : VIEWS) {
      forAll(view, check);
    }
  }

  private static <T extends Telemetry, G extends ResourceGroup<?, ?>> void forAll(
      ObjectView<T, G> view, Check check) throws MalformedTelemetryException {
    Random random = new Random(23);
    RandomRequests requests = new RandomRequests(23, true);
    for (int round = 0; round < ROUNDS; round++) {
      Message request = requests.next(view.signal());
      byte[] bytes = request.toByteArray();
      if (random.nextBoolean()) {
        bytes = Reversed.of(view.signal().requestType(), bytes);
      }
      check.run(view, view.signal().decode(bytes, METADATA), request);
    }
  }
}
