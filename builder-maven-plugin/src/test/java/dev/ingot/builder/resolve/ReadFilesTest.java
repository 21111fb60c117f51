package dev.ingot.builder.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.RepositoryEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {
  @TempDir Path directory;
  private final List<RepositoryEvent.EventType> heard = new ArrayList<>();
  private ResolveCase resolve;
  private ReadFiles read;

  @BeforeEach
  void listen() {
    resolve = new ResolveCase(directory);
    read = new ReadFiles(new Downloaded());
    resolve.repository.session().setRepositoryListener(read);
  }

  @Test
  void jarsAndPomsOfTheWholeGraphAreRead() {
    resolve.repository.jar("lib:shared:1.0");
    component("a:one:1.0", "lib:shared:1.0");

    assertThat(read.files())
        .extracting(file -> file.getFileName().toString())
        .contains("one-1.0.jar", "one-1.0.pom", "shared-1.0.jar", "shared-1.0.pom");
    assertThat(read.settled()).isTrue();
  }

  @Test
  void aSnapshotMayBeAnotherFileNextTime() {
    resolve.repository.jar("lib:shared:1.0-SNAPSHOT");
    component("a:one:1.0", "lib:shared:1.0-SNAPSHOT");

    assertThat(read.settled()).isFalse();
  }

  @Test
  void aMissingPomMayBeThereNextTime() {
    component("a:one:1.0", "lib:absent:1.0");

    assertThat(read.settled()).isFalse();
  }

  @Test
  void othersHearOfEverythingToo() {
    component("a:one:1.0");

    assertThat(heard)
        .contains(
            RepositoryEvent.EventType.ARTIFACT_RESOLVED,
            RepositoryEvent.EventType.ARTIFACT_RESOLVING,
            RepositoryEvent.EventType.ARTIFACT_DOWNLOADED);
  }

  private void component(String coordinates, String... dependencies) {
    resolve.repository.component(ComponentKind.RECEIVER, "one", coordinates, dependencies);
    resolve
        .resolver()
        .resolve(resolve.list(ComponentKind.RECEIVER, coordinates).build(), resolve.problems);
  }

  private final class Downloaded extends AbstractRepositoryListener {
    @Override
    public void artifactResolving(RepositoryEvent event) {
      heard.add(event.getType());
    }

    @Override
    public void artifactResolved(RepositoryEvent event) {
      heard.add(event.getType());
    }

    @Override
    public void artifactDownloaded(RepositoryEvent event) {
      heard.add(event.getType());
    }
  }
}
