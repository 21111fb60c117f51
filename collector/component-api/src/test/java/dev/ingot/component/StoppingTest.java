package dev.ingot.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppingTest {
  private final Stopping stopping = Stopping.of(new SharedResources());
  private final List<String> told = new ArrayList<>();

  @Test
  void listenersAreToldInTheirOrderWhenItBegins() {
    stopping.add(() -> told.add("one"));
    stopping.add(() -> told.add("two"));
    assertThat(told).isEmpty();

    stopping.begin();

    assertThat(told).containsExactly("one", "two");
  }

  @Test
  void whoComesLateIsToldAtOnce() {
    stopping.begin();

    stopping.add(() -> told.add("late"));

    assertThat(told).containsExactly("late");
  }

  @Test
  void whoWentIsNotTold() {
    Runnable listener = () -> told.add("gone");
    stopping.add(listener);
    stopping.remove(listener);

    stopping.begin();

    assertThat(told).isEmpty();
  }

  @Test
  void thereIsOneForEachCollector() {
    SharedResources shared = new SharedResources();

    assertThat(Stopping.of(shared)).isSameAs(Stopping.of(shared)).isNotSameAs(stopping);
  }
}
