package dev.ingot.engine.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How instances follow each other on the board. */
class StatusExchangeTest {
  private static final ComponentRef OTLP =
      new ComponentRef(ComponentKind.EXPORTER, ComponentId.parse("otlp"));

  private final List<String> told = new ArrayList<>();
  private final StatusBoard board = new StatusBoard((component, cause) -> {});
  private final ComponentStatus former = board.add(OTLP);

  @BeforeEach
  void start() {
    former.starting();
    former.started();
    board.addWatcher(
        (component, status, cause) -> told.add(component + " " + status + " " + cause));
    told.clear();
  }

  private ComponentStatus candidate() {
    ComponentStatus candidate = board.candidate(OTLP, Map.of());
    candidate.starting();
    candidate.started();
    return candidate;
  }

  @Test
  void aCandidateIsNotHeard() {
    candidate().report(Status.RECOVERABLE_ERROR, "no connection");
    assertThat(told).isEmpty();
    assertThat(board.snapshot()).hasSize(1);
  }

  @Test
  void aSuccessorThatStandsTheSameIsNoNews() {
    ComponentStatus next = candidate();
    board.exchange(List.of(former), List.of(next));
    former.stopping();
    former.stopped();
    assertThat(told).isEmpty();
    next.report(Status.RECOVERABLE_ERROR, "no connection");
    assertThat(told).containsExactly("exporter \"otlp\" RECOVERABLE_ERROR no connection");
  }

  @Test
  void aSuccessorEndsAnErrorOfItsPredecessor() {
    former.report(Status.PERMANENT_ERROR, "disk lost");
    board.exchange(List.of(former), List.of(candidate()));
    assertThat(told)
        .containsExactly("exporter \"otlp\" PERMANENT_ERROR disk lost", "exporter \"otlp\" OK ");
  }

  @Test
  void aComponentOfWhichNothingIsLeftHasStopped() {
    board.exchange(List.of(former), List.of());
    former.stopping();
    assertThat(told).containsExactly("exporter \"otlp\" STOPPED ");
    assertThat(board.snapshot()).isEmpty();
  }

  @Test
  void aWatcherThatComesLateIsToldWhereEverythingStands() {
    board.pipelinesReady();
    List<String> late = new ArrayList<>();
    board.addWatcher(
        new StatusWatcher() {
          @Override
          public void statusChanged(ComponentRef component, Status status, String cause) {
            late.add(component + " " + status);
          }

          @Override
          public void pipelinesReady() {
            late.add("ready");
          }
        });
    assertThat(late).containsExactly("exporter \"otlp\" OK", "ready");
  }
}
