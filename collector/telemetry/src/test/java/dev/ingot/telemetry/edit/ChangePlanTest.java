package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangePlanTest {
  private static final Edit A = deleting("a");
  private static final Edit OTHER = Edit.of(Level.RECORD, record -> true);

  @Test
  void changesOfDifferentKeysHaveAPlan() {
    assertThat(ChangePlan.of(A)).isPresent();
    assertThat(ChangePlan.of(A, deleting("b"))).isPresent();
  }

  @Test
  void otherEditsHaveNone() {
    assertThat(ChangePlan.of()).isEmpty();
    assertThat(ChangePlan.of(OTHER)).isEmpty();
    assertThat(ChangePlan.of(A, OTHER)).isEmpty();
    assertThat(ChangePlan.of(OTHER, A)).isEmpty();
  }

  @Test
  void changesOfOneKeyHaveNone() {
    assertThat(ChangePlan.of(A, A)).isEmpty();
    assertThat(ChangePlan.of(deleting("a", "b", "a"))).isEmpty();
  }

  @Test
  void longKeysAndManyChangesHaveNone() {
    assertThat(ChangePlan.of(deleting("x".repeat(63)))).isPresent();
    assertThat(ChangePlan.of(deleting("x".repeat(64)))).isEmpty();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      keys.add("k" + i);
    }
    assertThat(ChangePlan.of(deleting(keys.toArray(String[]::new)))).isPresent();
    keys.add("one more");
    assertThat(ChangePlan.of(deleting(keys.toArray(String[]::new)))).isEmpty();
  }

  @Test
  void aPassHasAPlanWhenNothingElseLooksIntoScopes() {
    assertThat(plan(A)).isPresent();
    assertThat(plan(at(Level.RESOURCE), A)).isPresent();
    assertThat(plan(at(Level.SCOPE), A)).isEmpty();
    assertThat(plan(at(Level.METRIC), A)).isEmpty();
    assertThat(plan(A, at(Level.EVENT))).isEmpty();
    assertThat(plan(at(Level.RESOURCE))).isEmpty();
  }

  @Test
  void aPassHasAPlanForResourcesWhenAllItsEditsAreConstant() {
    Edit resource = Edit.ofAttributes(Level.RESOURCE, List.of(AttributeChange.delete(new byte[1])));
    assertThat(pass(resource).resources()).isPresent();
    assertThat(pass(resource, A).resources()).isPresent();
    assertThat(pass(A).resources()).isEmpty();
    assertThat(pass(resource, OTHER).resources()).isEmpty();
    assertThat(pass(resource, at(Level.SCOPE)).resources()).isEmpty();
    assertThat(pass(resource, at(Level.METRIC)).resources()).isEmpty();
    assertThat(pass(resource, at(Level.EXEMPLAR)).resources()).isEmpty();
    assertThat(pass(resource, at(Level.RESOURCE)).resources()).isEmpty();
    assertThat(pass(resource, resource).resources()).isEmpty();
  }

  private static Optional<ChangePlan> plan(Edit... edits) {
    return pass(edits).records();
  }

  private static Pass pass(Edit... edits) {
    List<Pass> passes = Pass.of(List.of(edits));
    assertThat(passes).hasSize(1);
    return passes.get(0);
  }

  private static Edit at(Level level) {
    return Edit.of(level, cursor -> true);
  }

  private static Edit deleting(String... keys) {
    return Edit.ofAttributes(
        Level.RECORD,
        Stream.of(keys)
            .map(key -> AttributeChange.delete(key.getBytes(StandardCharsets.UTF_8)))
            .toList());
  }
}
