package dev.ingot.builder.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenModuleBuildTest {

  @Test
  void theReasonIsWhatMavenSaysBeforeItExplainsItself() {
    String output =
        """
        \033[0m[WARNING] something else\033[0m
        \033[0m[ERROR] COMPILATION ERROR :
        [ERROR] A.java:[3,3] cannot find symbol
        [ERROR] Failed to execute goal compile on project a: Compilation failure -> [Help 1]
        [ERROR]\s
        [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
        [ERROR] Re-run Maven using the -X switch to enable full debug logging.
        """;

    assertThat(MavenModuleBuild.reason(output))
        .isEqualTo(
            """
            COMPILATION ERROR :
            A.java:[3,3] cannot find symbol
            Failed to execute goal compile on project a: Compilation failure""");
  }

  @Test
  void whatDidNotGetAsFarAsMavenIsShownWhole() {
    assertThat(MavenModuleBuild.reason("JAVA_HOME is wrong\n")).isEqualTo("JAVA_HOME is wrong");
  }

  @Test
  void aSilentFailureIsNamedSo() {
    assertThat(MavenModuleBuild.reason("")).isEqualTo("mvn package failed without saying why");
  }
}
