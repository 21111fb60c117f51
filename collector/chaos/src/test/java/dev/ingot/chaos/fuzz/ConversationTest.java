package dev.ingot.chaos.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.chaos.fuzz.Conversation.Ending;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationTest {
  @Test
  void theSameSeedSaysTheSame() {
    for (long seed = 0; seed < 200; seed++) {
      Conversation first = Conversation.of(seed);
      Conversation second = Conversation.of(seed);
      assertThat(second.bytes()).isEqualTo(first.bytes());
      assertThat(second.http()).isEqualTo(first.http());
      assertThat(second.ending()).isEqualTo(first.ending());
    }
  }

  @Test
  void seedsReachBothProtocolsAndAllEndings() {
    Set<Boolean> protocols = new HashSet<>();
    Set<Ending> endings = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      Conversation conversation = Conversation.of(seed);
      protocols.add(conversation.http());
      endings.add(conversation.ending());
      lengths.add(conversation.bytes().length);
    }
    assertThat(protocols).hasSize(2);
    assertThat(endings).containsExactlyInAnyOrder(Ending.values());
    assertThat(lengths).hasSizeGreaterThan(100);
  }
}
