package dev.ingot.engine.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.engine.run.FakeReloads;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigWatchTest {
  @TempDir Path folder;

  private final FakeScheduler scheduler = new FakeScheduler();
  private final FakeReloads reloads = new FakeReloads();
  private final ConfigFiles files = new ConfigFiles();
  private Path file;
  private ConfigWatch watch;

  private record Reading(String scheme) implements ConfigProvider {
    @Override
    public Retrieved retrieve(String uri, Logger logger) {
      return Retrieved.of("", uri);
    }
  }

  @BeforeEach
  void begin() throws Exception {
    file = Files.writeString(folder.resolve("config.yaml"), "one");
    read("file", "file:" + file);
    watch = ConfigWatch.begin(files, reloads.request(), scheduler);
    scheduler.awaitSleepers(1);
  }

  private void read(String scheme, String uri) throws Exception {
    files.noting(new Reading(scheme)).retrieve(uri, new RecordingLogger());
  }

  @AfterEach
  void end() {
    watch.close();
    reloads.close();
  }

  private void second() {
    scheduler.advance(ConfigWatch.INTERVAL);
    scheduler.awaitSleepers(1);
  }

  @Test
  void aFileThatStaysTheSameIsLeftAlone() {
    second();
    second();
    assertThat(reloads.causes()).isEmpty();
  }

  @Test
  void aChangedFileIsReadOnceItIsQuietForASecond() throws Exception {
    Files.writeString(file, "half of");
    second();
    Files.writeString(file, "half of another");
    second();
    assertThat(reloads.causes()).isEmpty();
    second();
    assertThat(reloads.causes()).containsExactly("changed file");
    second();
    second();
    assertThat(reloads.causes()).hasSize(1);
  }

  @Test
  void aFileThatAnotherRefersToIsWatchedAsWell() throws Exception {
    Path other = Files.writeString(folder.resolve("other.yaml"), "one");
    read("file", "file:" + other);
    second();
    second();
    reloads.causes();
    Files.delete(other);
    second();
    second();
    assertThat(reloads.causes()).endsWith("changed file");
  }

  @Test
  void whatIsNoFileIsNotWatched() throws Exception {
    read("env", "env:" + file);
    assertThat(files.look()).containsOnlyKeys(file);
  }
}
