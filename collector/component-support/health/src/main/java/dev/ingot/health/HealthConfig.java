package dev.ingot.health;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.server.GrpcServerConfig;
import dev.ingot.transport.server.HttpServerConfig;
import java.util.Optional;

/**
 * The settings of a health check.
 *
 * <p>Source: {@code internal/healthcheck} of the Collector's contributions.
 *
 * @param server where the plain check listens; without effect when {@code use_v2} is on
 * @param path the path of the plain check
 * @param responseBody other bodies of the plain check
 * @param checkCollectorPipeline taken and without effect
 * @param useV2 whether health comes from the statuses of components
 * @param http the HTTP server of health by status
 * @param grpc the gRPC server of health by status
 * @param componentHealth which errors of components count
 */
@Config
public record HealthConfig(
    @Option(
            doc = "The server of the plain check.",
            inline = true,
            nestedDefaults = "endpoint=localhost:13133")
        HttpServerConfig server,
    @Option(
            doc =
                "The path of the plain check. One that ends in a slash is answered with everything"
                    + " below it.",
            defaultValue = "/")
        String path,
    @Option(doc = "Other bodies of the plain check than the default, which is a JSON object.")
        Optional<ResponseBody> responseBody,
    @Option(
            doc = "Accepted so that existing configurations work.",
            deprecated = "it never worked as intended in the Collector and has no effect here")
        Optional<PipelineCheck> checkCollectorPipeline,
    @Option(
            doc =
                "Whether health comes from the statuses of the components, through the servers of"
                    + " http and grpc, instead of the plain check.")
        boolean useV2,
    @Option(doc = "Health by status over HTTP. Needs use_v2.") Optional<HealthHttpConfig> http,
    @Option(
            doc = "Health by status over gRPC, as grpc.health.v1. Needs use_v2.",
            nestedDefaults = "endpoint=localhost:13132")
        Optional<GrpcServerConfig> grpc,
    @Option(
            doc =
                "Which errors of components make the collector unhealthy. Without the section only"
                    + " fatal ones do.")
        Optional<ComponentHealth> componentHealth)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (!path.startsWith("/")) {
      section.error("path", HealthMessages.BAD_PATH, HealthMessages.withSlash(path));
    }
    if (useV2 && http.isEmpty() && grpc.isEmpty()) {
      section.error("use_v2", HealthMessages.NO_PROTOCOL, HealthMessages.ADD_PROTOCOL);
    }
    if (!useV2 && (http.isPresent() || grpc.isPresent())) {
      section.warning(
          http.isPresent() ? "http" : "grpc", HealthMessages.NEEDS_V2, HealthMessages.ADD_V2);
    }
  }
}
