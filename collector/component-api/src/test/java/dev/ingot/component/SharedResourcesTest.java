package dev.ingot.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedResourcesTest {
  private final List<String> stopped = new ArrayList<>();
  private final SharedResources shared = new SharedResources();

  @Test
  void allGetTheSame() {
    First first = shared.get(First.class, () -> new First(stopped));
    assertThat(shared.get(First.class, () -> new First(stopped))).isSameAs(first);
  }

  @Test
  void whatWasMadeLastStopsFirst() {
    shared.get(First.class, () -> new First(stopped));
    shared.get(Second.class, () -> new Second(stopped));
    shared.stop();
    assertThat(stopped).containsExactly("second", "first");
  }

  @Test
  void nothingStopsTwice() {
    shared.get(First.class, () -> new First(stopped));
    shared.stop();
    shared.stop();
    assertThat(stopped).containsExactly("first");
  }

  @Test
  void afterTheEndANewOneIsMade() {
    First before = shared.get(First.class, () -> new First(stopped));
    shared.stop();
    assertThat(shared.get(First.class, () -> new First(stopped))).isNotSameAs(before);
  }

  private record First(List<String> stopped, Object identity) implements Lifecycle {
    First(List<String> stopped) {
      this(stopped, new Object());
    }

    @Override
    public void stop() {
      stopped.add("first");
    }
  }

  private record Second(List<String> stopped) implements Lifecycle {
    @Override
    public void stop() {
      stopped.add("second");
    }
  }
}
