package dev.ingot.builder.codegen;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.DistributionType;
import dev.ingot.builder.plan.PlanCase;
import dev.ingot.builder.resolve.ResolvedComponent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any choice of components under any legal name gives sources that compile without a warning. */
class RandomTreeTest {
  private static final String FIRST = "abzAZ09";
  private static final String REST = "abzAZ019._-";
  private static final List<String> WORDS =
      List.of("com", "class", "int", "record", "_", "Main", "java", "lang", "String", "a-b", "x1");

  @TempDir Path classes;

  @Test
  void everyChoiceCompiles() throws IOException {
    Random random = new Random(20260106);

    for (int i = 0; i < 25; i++) {
      PlanCase of = PlanCase.of(random.nextBoolean() ? "core" : "hooks");
      PlanCase chosen =
          of.withDistribution(distribution(random))
              .withComponents(some(of.resolution().components(), random));
      Compilation.compile(GeneratedTree.of(chosen.plan()), classes);
    }
  }

  private static Distribution distribution(Random random) {
    List<String> group = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      group.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    StringBuilder name = new StringBuilder();
    name.append(FIRST.charAt(random.nextInt(FIRST.length())));
    for (int i = random.nextInt(8); i > 0; i--) {
      name.append(REST.charAt(random.nextInt(REST.length())));
    }
    DistributionType[] types = DistributionType.values();
    return new Distribution(
        name.toString(),
        String.join(".", group),
        "1",
        "\"" + random.nextLong() + "\\",
        types[random.nextInt(types.length)]);
  }

  private static List<ResolvedComponent> some(List<ResolvedComponent> all, Random random) {
    List<ResolvedComponent> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, random.nextInt(some.size() + 1));
  }
}
