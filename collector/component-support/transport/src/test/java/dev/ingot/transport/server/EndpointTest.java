package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {

  @ParameterizedTest
  @CsvSource({
    "localhost:4317, localhost, 4317",
    ":4317, '', 4317",
    "[::1]:80, ::1, 80",
    "0.0.0.0:0, 0.0.0.0, 0",
    "a:, a, 0"
  })
  void hostAndPortAreTold(String text, String host, int port) throws StartException {
    assertThat(Endpoint.parse(text)).isEqualTo(new Endpoint(host, port));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, listen tcp: address localhost: missing port in address",
    "'', listen tcp: address : missing port in address",
    "[::1], listen tcp: address [::1]: missing port in address",
    "::1:80, listen tcp: address ::1:80: too many colons in address",
    "a:b, 'listen tcp: invalid port \"b\"'",
    "a:65536, 'listen tcp: invalid port \"65536\"'",
    "a:-1, 'listen tcp: invalid port \"-1\"'"
  })
  void whatIsNoEndpointIsRefused(String text, String message) {
    assertThatThrownBy(() -> Endpoint.parse(text))
        .isInstanceOf(StartException.class)
        .hasMessage(message);
  }

  @Test
  void anEmptyHostIsAllAddresses() throws StartException {
    assertThat(Endpoint.parse(":80").resolve().getAddress().isAnyLocalAddress()).isTrue();
  }

  @Test
  void anUnknownHostIsTold() throws StartException {
    Endpoint endpoint = Endpoint.parse("no.such.host.invalid:80");
    assertThatThrownBy(endpoint::resolve)
        .hasMessage("listen tcp: lookup no.such.host.invalid: no such host");
  }
}
