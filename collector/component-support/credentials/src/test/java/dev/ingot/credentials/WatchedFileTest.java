package dev.ingot.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.testkit.TestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchedFileTest {
  @TempDir private Path directory;
  private final TestContext test = new TestContext();
  private final ComponentContext context = test.of(ComponentKind.EXTENSION, "test");
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = directory.resolve("secret");
    Files.writeString(file, " first ");
  }

  private WatchedFile<String> open() throws StartException {
    return WatchedFile.open(context, file.toString(), WatchedFileTest::parse);
  }

  private static String parse(String content) {
    if (content.isBlank()) {
      throw new IllegalArgumentException("the file is empty");
    }
    return content.strip();
  }

  private void aSecondPasses() {
    test.scheduler().advance(Duration.ofSeconds(1));
  }

  @Test
  void aChangeIsSeenAfterASecond() throws Exception {
    WatchedFile<String> watched = open();
    Files.writeString(file, "second value");
    assertThat(watched.current()).isEqualTo("first");
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("second value");
    assertThat(test.logger().texts(Logger.Level.INFO)).containsExactly("File was read again");
  }

  @Test
  void aLinkThatTurnsElsewhereIsAChange() throws Exception {
    Path other = Files.writeString(directory.resolve("other"), " other ");
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    WatchedFile<String> watched =
        WatchedFile.open(context, link.toString(), WatchedFileTest::parse);
    Files.delete(link);
    Files.createSymbolicLink(link, other);
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("other");
  }

  @Test
  void theLastValueStaysWhenTheFileIsGoneOrMakesNoSense() throws Exception {
    WatchedFile<String> watched = open();
    Files.writeString(file, "");
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("first");
    Files.delete(file);
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("first");
    assertThat(test.logger().messages())
        .extracting(message -> message.fields().get("error"))
        .containsExactly("the file is empty", "no such file");
    Files.writeString(file, "back again");
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("back again");
  }

  @Test
  void aFailedReadIsTriedAgainThoughTheFileIsTheSame() throws Exception {
    List<String> refusals = new ArrayList<>(List.of("busy", "busy", "locked"));
    WatchedFile<String> watched =
        WatchedFile.open(context, file.toString(), content -> parse(content, refusals));
    Files.writeString(file, "second value");
    for (int second = 0; second < 3; second++) {
      aSecondPasses();
      assertThat(watched.current()).isEqualTo("first");
    }
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("second value");
    assertThat(test.logger().texts(Logger.Level.INFO)).containsExactly("File was read again");
    assertThat(test.logger().messages())
        .filteredOn(message -> message.level() == Logger.Level.WARN)
        .extracting(message -> message.fields().get("error"))
        .containsExactly("busy", "locked");
  }

  /** Refuses what is not the first content, as often as there are reasons. */
  private static String parse(String content, List<String> refusals) {
    if (!content.equals(" first ") && !refusals.isEmpty()) {
      throw new IllegalArgumentException(refusals.remove(0));
    }
    return content.strip();
  }

  @Test
  void aFileThatComesBackAsItWasIsReadAgain() throws Exception {
    WatchedFile<String> watched = open();
    Path away = Files.move(file, directory.resolve("away"));
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("first");
    Files.move(away, file);
    aSecondPasses();
    assertThat(watched.current()).isEqualTo("first");
    assertThat(test.logger().texts(Logger.Level.INFO)).containsExactly("File was read again");
  }

  @Test
  void aFileThatCannotBeReadAtFirstIsNamed() {
    String name = directory.resolve("absent").toString();
    assertThatThrownBy(() -> WatchedFile.open(context, name, String::strip))
        .isInstanceOf(StartException.class)
        .hasMessage(name + ": no such file");
    assertThatThrownBy(() -> WatchedFile.open(context, "a\0b", String::strip))
        .isInstanceOf(StartException.class)
        .hasMessage("a\0b: not a file name");
  }
}
