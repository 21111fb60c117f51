package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ConsumeException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final ConsumeException DOWN = ConsumeException.retryable("backend down");

  @Test
  void theReasonOfALossIsOneOfThree() {
    assertThat(Failures.reason(Failures.noMoreRetries(DOWN))).isEqualTo("retries_exhausted");
    assertThat(Failures.reason(Failures.notRetryable(ConsumeException.permanent("bad"))))
        .isEqualTo("not_retryable");
    assertThat(Failures.reason(Failures.shutDown(DOWN))).isEqualTo("shutdown");
    assertThat(Failures.reason(Failures.gaveUp())).isEqualTo("shutdown");
  }
}
