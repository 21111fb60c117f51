package dev.ingot.builder.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingGoalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy",
        "deploy:deploy",
        "deploy:deploy@default-deploy",
        "org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy",
        "central-publishing:publish"
      })
  void whatSendsFilesToARepositoryPublishes(String goal) {
    assertThat(PublishingGoals.in(List.of("clean", goal))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify",
        "install",
        "site-deploy",
        "deploy:help",
        "deploy:deploy-file",
        "generate-distro"
      })
  void everythingElseDoesNot(String goal) {
    assertThat(PublishingGoals.in(List.of(goal))).isFalse();
  }

  @Test
  void aBuildThatWasAskedForNothingPublishesNothing() {
    assertThat(PublishingGoals.in(List.of())).isFalse();
  }
}
