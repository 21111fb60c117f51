package dev.ingot.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ComponentId;
import dev.ingot.component.Extension;
import dev.ingot.component.StatusWatcher;
import dev.ingot.component.view.CollectorView;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtensionHostTest {
  private static final ComponentId ID = ComponentId.parse("storage/disk");

  private record Storage(String folder) implements Extension {}

  private final Storage storage = new Storage("/var/lib");
  private final ExtensionHost host = new ExtensionHost(Map.of(ID, storage), CollectorView.none());

  @Test
  void givesAnExtensionOfTheTypeAskedFor() {
    assertThat(host.extension(ID, Storage.class)).containsSame(storage);
  }

  @Test
  void givesNothingOfAnotherTypeOrId() {
    assertThat(host.extension(ID, StatusWatcher.class)).isEmpty();
    assertThat(host.extension(ComponentId.parse("storage"), Storage.class)).isEmpty();
  }
}
