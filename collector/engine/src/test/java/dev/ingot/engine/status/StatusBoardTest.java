package dev.ingot.engine.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusBoardTest {
  private static final ComponentRef BATCH =
      new ComponentRef(ComponentKind.PROCESSOR, ComponentId.parse("batch"));

  private final List<String> told = new ArrayList<>();
  private final List<String> fatal = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private final StatusBoard board =
      new StatusBoard((component, cause) -> fatal.add(component + ": " + cause), () -> now);

  private final class Watcher implements StatusWatcher {
    @Override
    public void statusChanged(ComponentRef component, Status status, String cause) {
      told.add(cause.isEmpty() ? status.name() : status + " " + cause);
    }
  }

  StatusBoardTest() {
    board.addWatcher(new Watcher());
  }

  @Test
  void aQuietComponentIsWellOnceStarted() {
    ComponentStatus status = board.add(BATCH);
    status.starting();
    status.started();
    status.stopping();
    status.stopped();
    assertThat(told).containsExactly("STARTING", "OK", "STOPPING", "STOPPED");
  }

  @Test
  void whatTheComponentSaidWhileStartingStands() {
    ComponentStatus status = board.add(BATCH);
    status.starting();
    status.report(Status.RECOVERABLE_ERROR, "no connection");
    status.started();
    status.report(Status.OK, "");
    assertThat(told).containsExactly("STARTING", "RECOVERABLE_ERROR no connection", "OK");
  }

  @Test
  void whatItSaysBeforeItsStartDoesNotCount() {
    ComponentStatus status = board.add(BATCH);
    status.report(Status.RECOVERABLE_ERROR, "early");
    status.starting();
    status.started();
    assertThat(told).containsExactly("STARTING", "OK");
  }

  @Test
  void changesThatAreNotAllowedAreIgnored() {
    ComponentStatus status = board.add(BATCH);
    status.report(Status.OK, "");
    status.starting();
    status.failed("gone");
    status.report(Status.OK, "");
    status.report(Status.RECOVERABLE_ERROR, "x");
    assertThat(told).containsExactly("STARTING", "PERMANENT_ERROR gone");
  }

  @Test
  void aFatalErrorIsFinalAndEndsTheCollector() {
    ComponentStatus status = board.add(BATCH);
    status.starting();
    status.report(Status.FATAL_ERROR, "disk lost");
    status.stopping();
    assertThat(told).containsExactly("STARTING", "FATAL_ERROR disk lost");
    assertThat(fatal).containsExactly("processor \"batch\": disk lost");
  }

  @Test
  void theInstanceWorstOffSpeaksForTheComponent() {
    ComponentStatus first = board.add(BATCH);
    ComponentStatus second = board.add(BATCH);
    first.starting();
    first.started();
    second.starting();
    second.started();
    first.report(Status.RECOVERABLE_ERROR, "full");
    second.report(Status.RECOVERABLE_ERROR, "full");
    second.report(Status.OK, "");
    first.report(Status.OK, "");
    assertThat(told)
        .containsExactly("STARTING", "OK", "STARTING", "OK", "RECOVERABLE_ERROR full", "OK");
  }

  @Test
  void aSnapshotTellsInstancesApartAndSinceWhen() {
    ComponentStatus status = board.add(BATCH, Map.of("otelcol.pipeline.id", "logs"));
    board.add(BATCH);
    status.starting();
    now = now.plusSeconds(1);
    status.report(Status.RECOVERABLE_ERROR, "full");
    now = now.plusSeconds(1);
    status.report(Status.RECOVERABLE_ERROR, "fuller");
    assertThat(board.snapshot())
        .containsExactly(
            new InstanceStatus(
                BATCH,
                Map.of("otelcol.pipeline.id", "logs"),
                Status.RECOVERABLE_ERROR,
                "fuller",
                Instant.EPOCH.plusSeconds(1)),
            new InstanceStatus(BATCH, Map.of(), Status.STARTING, "", Instant.EPOCH));
  }

  @Test
  void isReadyFromTheStartOfThePipelinesToTheirStop() {
    assertThat(board.isReady()).isFalse();
    board.pipelinesReady();
    assertThat(board.isReady()).isTrue();
    board.pipelinesNotReady();
    assertThat(board.isReady()).isFalse();
  }
}
