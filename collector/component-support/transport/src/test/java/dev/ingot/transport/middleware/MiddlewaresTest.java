package dev.ingot.transport.middleware;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ComponentId;
import dev.ingot.component.StartException;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.middleware.Middlewares.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MiddlewaresTest {
  private final TestContext host = new TestContext().with("other", new Object());

  private void find(String id, Side side) throws StartException {
    List<MiddlewareConfig> wanted = List.of(new MiddlewareConfig(ComponentId.parse(id)));
    Middlewares.find(wanted, Optional.of(host), side);
  }

  @Test
  void withoutAnyThereIsNothingToFind() {
    assertThatCode(() -> Middlewares.find(List.of(), Optional.of(host), Side.HTTP_CLIENT))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_SERVER, ''",
    "HTTP_CLIENT, ''",
    "GRPC_SERVER, 'failed to get gRPC server options from middleware: '",
    "GRPC_CLIENT, 'failed to get gRPC client options from middleware: '"
  })
  void anUnknownOneIsToldInTheCollectorsWords(Side side, String task) {
    assertThatThrownBy(() -> find("foo/1", side))
        .isInstanceOf(StartException.class)
        .hasMessage(task + "failed to resolve middleware \"foo/1\": middleware not found");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_SERVER, '', an HTTP server",
    "HTTP_CLIENT, '', an HTTP client",
    "GRPC_SERVER, 'failed to get gRPC server options from middleware: ', a gRPC server",
    "GRPC_CLIENT, 'failed to get gRPC client options from middleware: ', a gRPC client"
  })
  void anExtensionOfAnotherKindIsNone(Side side, String task, String kind) {
    assertThatThrownBy(() -> find("other", side))
        .hasMessage(task + "requested extension is not " + kind + " middleware");
  }

  @Test
  void withoutExtensionsNoneIsFound() {
    List<MiddlewareConfig> wanted = List.of(new MiddlewareConfig(ComponentId.parse("a")));
    assertThatThrownBy(() -> Middlewares.find(wanted, Optional.empty(), Side.HTTP_SERVER))
        .hasMessage("failed to resolve middleware \"a\": middleware not found");
  }
}
