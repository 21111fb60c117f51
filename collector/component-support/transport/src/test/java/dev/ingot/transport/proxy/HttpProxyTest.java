package dev.ingot.transport.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpProxyTest {

  @ParameterizedTest
  @CsvSource({
    "http://proxy:3128, proxy, 3128",
    "HTTP://proxy:3128/, proxy, 3128",
    "http://proxy, proxy, 80",
    "http://proxy:, proxy, 80",
    "http://my_proxy:8080, my_proxy, 8080",
    "http://[::1]:3128, ::1, 3128",
    "http://me:secret@10.0.0.1:3128/path?x, 10.0.0.1, 3128"
  })
  void urlsAreRead(String url, String host, int port) {
    HttpProxy proxy = HttpProxy.parse(url).orElseThrow();

    assertThat(proxy.host()).isEqualTo(host);
    assertThat(proxy.port()).isEqualTo(port);
    assertThat(proxy.address().isUnresolved()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://u:p@proxy:1, Basic dTpw",
    "http://u:p%40x@proxy:1, Basic dTpwQHg=",
    "http://u:p@x@proxy:1, Basic dTpwQHg=",
    "http://u:a+b@proxy:1, Basic dTphK2I=",
    "http://u@proxy:1, Basic dTo="
  })
  void userAndPasswordBecomeAHeader(String url, String header) {
    assertThat(HttpProxy.parse(url).orElseThrow().authorization()).contains(header);
  }

  @Test
  void withoutUserThereIsNoHeader() {
    assertThat(HttpProxy.parse("http://proxy:1")).contains(new HttpProxy("proxy", 1, none()));
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(HttpProxy.parse("http://me:hidden@[::1]:1").orElseThrow()).hasToString("[::1]:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proxy:3128",
        "https://proxy:3128",
        "socks5://proxy:1080",
        "http://",
        "http://:3128",
        "http://proxy:0",
        "http://proxy:65536",
        "http://proxy:x",
        "http://u:%zz@proxy:1",
        "http://[::1:80",
        "http://a b:1"
      })
  void whatIsNoPlainProxyIsNone(String url) {
    assertThat(HttpProxy.parse(url)).isEmpty();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
