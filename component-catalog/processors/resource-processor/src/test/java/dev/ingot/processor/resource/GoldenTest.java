package dev.ingot.processor.resource;

import dev.ingot.testkit.ProcessorGoldens;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
  private static final String CASES = "/conformance/golden/resource-processor.tsv.gz";

  static List<ProcessorGoldens.Case> cases() throws IOException {
    return ProcessorGoldens.read(
        Objects.requireNonNull(GoldenTest.class.getResourceAsStream(CASES)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCollectorAgrees(ProcessorGoldens.Case each) throws Exception {
    new ProcessorGoldens<>("resource", new ResourceConfigBinder(), new ResourceProcessorFactory())
        .check(each);
  }
}
