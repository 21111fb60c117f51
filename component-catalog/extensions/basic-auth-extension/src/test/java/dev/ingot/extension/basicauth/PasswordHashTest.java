package dev.ingot.extension.basicauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashes made with OpenSSL, libxcrypt and Python. */
final class PasswordHashTest {
  private static final String LONG = "0123456789".repeat(9);

  private static boolean matches(String hash, String password) {
    return PasswordHash.parse(hash).matches(password.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "s3cret,$apr1$abcdefgh$M2T3erDstkD7SsE2QQnfH0",
    "s3cret,$1$Ab/.1$n2chBasihoR8LlxfK5.tV/",
    "s3cret,$5$saltstring$9QqUIsp6bPD8uX5rHa8zB21q7JTr9i41vD3jA8fwv68",
    "s3cret,$6$saltstring$xwVXmdoFwkuFfkvrCnFqepsb1G.0z7.VoLCq69.god.O.zXvYSQsLM/oDMuI05ufmibO/tzUYEh4IPt9kZAc0.",
    "s3cret,$2y$05$CCCCCCCCCCCCCCCCCCCCC.IXwnD5G8JVECI1ooRzRg43iy7mWcajC",
    "s3cret,$2b$06$abcdefghijklmnopqrstuuNOnw6EGKc3988bZtxlqHMps74iVdpdC",
    "s3cret,$5$rounds=1400$anotherlongsalts$tNaRfLGMb.6s3f8.nLeLTkFjqrLXTzCkfokbcd7Lf07",
    "s3cret,{SHA}/vNB+F2HQ559kaLUZbmHHvZrXpg=",
    "s3cret,{SSHA}IbkcqsWcmZ7aW6HhUhnW72iJmihzYWx0eQ==",
    "s3cret,s3cret",
    "p:\u00e4 ss,$apr1$abcdefgh$NRZrQFBtf2tgze1zVABjL0",
    "p:\u00e4 ss,$1$Ab/.1$WHegRMVhOGI611yJY4f1V1",
    "p:\u00e4 ss,$5$saltstring$cFfkG9YTtt89pYAnd6WyG/dXCpEHIBi1JZ3o/sVYJm7",
    "p:\u00e4 ss,$6$saltstring$uwT4kwiDJfo2haJYhK841dypxhETREN.UDmwJEvHkHYBQH5UX/2bGdvCLSshr2eTU18gqCLHqNWtK9E1/IeUg.",
    "p:\u00e4 ss,$2y$05$CCCCCCCCCCCCCCCCCCCCC.l9l681FGMgjGDW16pYS24t5Gsam2OMu",
    "p:\u00e4 ss,{SHA}0hEmokkJi/wqvnfhPTnylUWbnUQ=",
    "'',$apr1$abcdefgh$L.PT565ESX4Tp2bqNs7Ie.",
    "'',$2y$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy",
    "'',$5$rounds=1400$anotherlongsalts$7IcTVudmZDHdXM3GIn4KAxA5tvn.eciiARdqRBeqNs/",
    "U*U,$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
  })
  void theRightPasswordMatchesAndNoOther(String password, String hash) {
    assertThat(matches(hash, password)).isTrue();
    assertThat(matches(hash, password + "x")).isFalse();
    assertThat(matches(hash, "x" + password)).isFalse();
  }

  @Test
  void longPasswordsMatch() {
    assertThat(matches("$2y$05$CCCCCCCCCCCCCCCCCCCCC.XxrQqgBi/5Sxuq9soXzDtjIZ7w5pMfK", LONG))
        .isTrue();
    assertThat(
            matches(
                "$6$rounds=1000$abc$uvXHjEr1n8mZuThh0E3LEJ0U1dhk3oFBIqmOU7W.NmjYZQ/JOmhJxLm8ibeIcAO.tXIXB8/ZVbYOJYgAZaB3c/",
                LONG))
        .isTrue();
    assertThat(matches("$1$abc$Zsnj45WHa2ioEFR6zis2A1", LONG)).isTrue();
  }

  @Test
  void piBeginsAsItShould() {
    assertThat(PiDigits.words()).startsWith(0x243f6a88, 0x85a308d3, 0x13198a2e).hasSize(1042);
    assertThat(PiDigits.words()).endsWith(0x3ac372e6);
  }

  @ParameterizedTest
  @CsvSource({
    "$2y$05$short, the bcrypt hash is malformed",
    "$2y$21$CCCCCCCCCCCCCCCCCCCCC.IXwnD5G8JVECI1ooRzRg43iy7mWcajC, the bcrypt hash has a cost outside of 4 to 20",
    "$apr1$nosalt, the MD5 hash has no salt",
    "$5$nosalt, the SHA hash has no salt",
    "$6$rounds=x$salt$hash, the SHA hash has no number of rounds",
    "{SHA}c2hvcnQ=, the SHA-1 hash is too short",
  })
  void malformedHashesAreNotShown(String hash, String message) {
    assertThatThrownBy(() -> PasswordHash.parse(hash))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void hashesAreNotPrinted() {
    assertThat(Htpasswd.parse("a:$apr1$abcdefgh$M2T3erDstkD7SsE2QQnfH0").hash("a").orElseThrow())
        .hasToString("Md5Crypt[REDACTED]");
  }
}
