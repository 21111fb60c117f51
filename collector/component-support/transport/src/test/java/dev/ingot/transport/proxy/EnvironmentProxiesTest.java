package dev.ingot.transport.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentProxiesTest {
  private static final Route PLAIN = through("plain", 1);
  private static final Route SECURE = through("secure", 2);

  private static Route through(String host, int port) {
    return new Route.Through(new HttpProxy(host, port, Optional.empty()));
  }

  private static EnvironmentProxies proxies(String without) {
    return EnvironmentProxies.of(
        Map.of("HTTP_PROXY", "http://plain:1", "HTTPS_PROXY", "secure:2", "NO_PROXY", without));
  }

  @Test
  void eachSchemeHasItsOwn() {
    assertThat(proxies("").route(false, "a", 80)).isEqualTo(PLAIN);
    assertThat(proxies("").route(true, "a", 443)).isEqualTo(SECURE);
    assertThat(proxies("").isEmpty()).isFalse();
  }

  @Test
  void withoutVariablesTheWayIsDirect() {
    EnvironmentProxies none = EnvironmentProxies.of(Map.of("NO_PROXY", "a"));

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.route(true, "b", 443)).isEqualTo(Route.DIRECT);
  }

  @Test
  void namesMayBeInLowerCaseAndThoseInUpperCaseWin() {
    EnvironmentProxies lower =
        EnvironmentProxies.of(
            Map.of("http_proxy", "plain:1", "https_proxy", "secure:2", "no_proxy", "b"));
    assertThat(lower.route(false, "a", 80)).isEqualTo(PLAIN);
    assertThat(lower.route(true, "b", 443)).isEqualTo(Route.DIRECT);

    EnvironmentProxies both =
        EnvironmentProxies.of(Map.of("http_proxy", "other:1", "HTTP_PROXY", "plain:1"));
    assertThat(both.route(false, "a", 80)).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "'', localhost, 80",
    "'', LocalHost, 80",
    "'', 127.0.0.1, 80",
    "'', 127.8.9.1, 80",
    "'', ::1, 80",
    "*, a.b, 80",
    "'x, *', a.b, 80",
    "example.com, example.com, 80",
    "example.com, Sub.Example.COM, 80",
    ".example.com, sub.example.com, 80",
    "*.example.com, sub.example.com, 80",
    "' a , example.com ', example.com, 80",
    "example.com:80, example.com, 80",
    "10.1.2.3, 10.1.2.3, 80",
    "10.1.2.3:80, 10.1.2.3, 80",
    "10.0.0.0/8, 10.200.3.4, 80",
    "10.1.2.0/23, 10.1.3.9, 80",
    "0.0.0.0/0, 1.2.3.4, 80",
    "fd00::/8, fd12::1, 80",
    "[fd00::1]:80, fd00::1, 80",
    "[fd00::1], fd00::1, 80",
    "fd00::1, fd00::1, 80"
  })
  void someServersNeedNone(String without, String host, int port) {
    assertThat(proxies(without).route(false, host, port)).isEqualTo(Route.DIRECT);
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, badexample.com, 80",
    "example.com, example.com.evil, 80",
    ".example.com, example.com, 80",
    "*.example.com, example.com, 80",
    "example.com:81, example.com, 80",
    "10.1.2.3:81, 10.1.2.3, 80",
    "10.1.2.3, 10.1.2.4, 80",
    "10.1.2.0/23, 10.1.4.0, 80",
    "fd00::/8, fe80::1, 80",
    "10.0.0.0/8, fd00::1, 80",
    "10.0.0.0/33, 10.0.0.1, 80",
    "10.0.0.0/x, 10.0.0.1, 80",
    "x/8, x, 80",
    "':80,,[]', a, 80"
  })
  void othersDo(String without, String host, int port) {
    assertThat(proxies(without).route(false, host, port)).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @CsvSource({"https://secret@proxy:1", "socks5://secret@proxy:1", "'http://secret@proxy:x'"})
  void aProxyOfAnotherKindIsToldWithoutItsPassword(String url) {
    EnvironmentProxies proxies = EnvironmentProxies.of(Map.of("HTTPS_PROXY", url));

    assertThat(proxies.route(true, "a", 443))
        .isEqualTo(
            new Route.Blocked(
                "invalid proxy address in HTTPS_PROXY: write http://host:port; https and socks5"
                    + " are not supported"));
    assertThat(proxies.route(true, "localhost", 443)).isEqualTo(Route.DIRECT);
  }

  @Test
  void aHeaderOfARequestIsNoProxy() {
    EnvironmentProxies cgi =
        EnvironmentProxies.of(
            Map.of("HTTP_PROXY", "plain:1", "HTTPS_PROXY", "secure:2", "REQUEST_METHOD", "GET"));

    assertThat(cgi.route(false, "a", 80))
        .isEqualTo(new Route.Blocked("refusing to use HTTP_PROXY value in CGI environment"));
    assertThat(cgi.route(true, "a", 443)).isEqualTo(SECURE);
  }
}
