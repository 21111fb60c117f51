package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {
  private static Endpoint parse(String text) throws StartException {
    return Endpoint.parse(Network.TCP, text);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:4317, localhost, 4317",
    ":4317, '', 4317",
    "[::1]:80, ::1, 80",
    "0.0.0.0:0, 0.0.0.0, 0",
    "a:, a, 0"
  })
  void hostAndPortAreTold(String text, String host, int port) throws StartException {
    assertThat(parse(text)).isEqualTo(new Endpoint(Network.TCP, host, port));
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
    assertThatThrownBy(() -> parse(text)).isInstanceOf(StartException.class).hasMessage(message);
  }

  @Test
  void anEmptyHostIsAllAddresses() throws StartException {
    assertThat(parse(":80").resolve().getAddress().isAnyLocalAddress()).isTrue();
  }

  @Test
  void anUnknownHostIsTold() throws StartException {
    Endpoint endpoint = parse("no.such.host.invalid:80");
    assertThatThrownBy(endpoint::resolve)
        .hasMessage("listen tcp: lookup no.such.host.invalid: no such host");
  }

  @ParameterizedTest
  @CsvSource({
    "TCP, localhost:80, 127.0.0.1",
    "TCP, [::1]:80, 0:0:0:0:0:0:0:1",
    "TCP4, 127.0.0.1:80, 127.0.0.1",
    "TCP4, :80, 0.0.0.0",
    "TCP6, [::1]:80, 0:0:0:0:0:0:0:1",
    "TCP6, :80, 0:0:0:0:0:0:0:0"
  })
  void theNetworkDecidesWhichAddressIsTaken(Network network, String text, String address)
      throws StartException {
    assertThat(Endpoint.parse(network, text).resolve().getAddress().getHostAddress())
        .isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "TCP4, [::1]:80, listen tcp4: address ::1: no suitable address found",
    "TCP6, 127.0.0.1:80, listen tcp6: address 127.0.0.1: no suitable address found"
  })
  void anAddressOfTheOtherKindIsRefused(Network network, String text, String message)
      throws StartException {
    Endpoint endpoint = Endpoint.parse(network, text);
    assertThatThrownBy(endpoint::resolve).isInstanceOf(StartException.class).hasMessage(message);
  }

  @Test
  void theNetworkIsNamedInWhatIsWrong() {
    assertThatThrownBy(() -> Endpoint.parse(Network.TCP4, "x"))
        .hasMessage("listen tcp4: address x: missing port in address");
  }
}
