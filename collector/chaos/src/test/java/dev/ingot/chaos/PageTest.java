package dev.ingot.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  @TempDir Path folder;

  @Test
  void onlyWhatStandsBetweenTheMarkersIsReplaced() throws Exception {
    Path page =
        Files.writeString(folder.resolve("page.md"), "a\n<!-- chaos -->\nold\n<!-- end -->\nb\n");
    Page.write(page, "new");
    Page.write(page, "newer");
    assertThat(page).hasContent("a\n<!-- chaos -->\nnewer\n<!-- end -->\nb\n");
  }

  @Test
  void aPageWithoutMarkersIsAnError() throws Exception {
    Path page = Files.writeString(folder.resolve("page.md"), "a\n");
    assertThatThrownBy(() -> Page.write(page, "new"))
        .isInstanceOf(IOException.class)
        .hasMessage(page + " has no markers <!-- chaos --> and <!-- end -->");
  }
}
