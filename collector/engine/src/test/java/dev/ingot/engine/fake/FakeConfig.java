package dev.ingot.engine.fake;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import java.util.List;

/**
 * What a fake component is told to do.
 *
 * @param failStart the reason why it does not start; empty: it starts
 * @param fatal the cause of a fatal error that it reports when it starts; empty: none
 * @param stops {@code interrupted}: when its thread is interrupted, or it is released; {@code
 *     never}: only when it is released; else at once
 * @param password a secret
 */
public record FakeConfig(String failStart, String fatal, String stops, String password) {

  /**
   * Reads it; {@code fail} makes the configuration invalid with that text, {@code fail_build} and
   * {@code fail_listen} at a later time.
   */
  public static final class Binder implements ConfigBinder<FakeConfig> {
    @Override
    public List<String> options() {
      return List.of(
          "fail", "fail_build", "fail_listen", "fail_start", "fatal", "stops", "password");
    }

    @Override
    public FakeConfig bind(ConfigSection section) {
      section.checkUnknown(options());
      if (section.has("fail")) {
        section.error("fail", section.value("fail", "").asString(), "");
      }
      if (section.has("fail_build")) {
        section.buildError("fail_build", section.value("fail_build", "").asString(), "");
      }
      if (section.has("fail_listen")) {
        section.startError("fail_listen", section.value("fail_listen", "").asString(), "mend it");
      }
      return new FakeConfig(
          section.value("fail_start", "").asString(),
          section.value("fatal", "").asString(),
          section.value("stops", "").asString(),
          section.value("password", "").asSecret().value());
    }
  }
}
