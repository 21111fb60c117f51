package dev.ingot.receiver.otlp;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.transport.server.GrpcServerConfig;
import java.util.Optional;

/**
 * What the receiver listens for. A section that is absent is off; one without content is on with
 * its defaults.
 *
 * @param grpc OTLP/gRPC
 * @param http OTLP/HTTP
 */
@Config
public record ProtocolsConfig(
    @Option(doc = "OTLP over gRPC.", nestedDefaults = "endpoint=localhost:4317")
        Optional<GrpcServerConfig> grpc,
    @Option(doc = "OTLP over HTTP, as protobuf and as JSON.") Optional<OtlpHttpConfig> http) {}
