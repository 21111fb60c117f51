package dev.ingot.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger.Level;
import dev.ingot.testkit.RecordingLogger;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class JdkLoggingTest {

  @Test
  void warningsAndWorseReachTheCollectorsLog() {
    RecordingLogger recorded = new RecordingLogger();
    JdkLogging.routeTo(recorded);
    Logger library = Logger.getLogger("io.netty.test");
    library.info("chatter");
    library.log(java.util.logging.Level.WARNING, "leak in {0}", "pool");
    library.log(java.util.logging.Level.SEVERE, "broken", new IllegalStateException("x"));
    assertThat(recorded.texts(Level.WARN)).containsExactly("leak in pool");
    assertThat(recorded.texts(Level.ERROR)).containsExactly("broken");
    assertThat(recorded.messages().get(0).fields()).containsEntry("logger", "io.netty.test");
    assertThat(recorded.messages().get(1).fields()).containsKey("error");
  }
}
