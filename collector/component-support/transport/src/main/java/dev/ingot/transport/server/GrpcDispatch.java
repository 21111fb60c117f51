package dev.ingot.transport.server;

import dev.ingot.component.GrpcStatus;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.transport.middleware.Middlewares;
import dev.ingot.transport.rpc.RpcStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds methods by path, and holds what all calls need. Wording is grpc-go's. */
final class GrpcDispatch {
  private final Map<String, GrpcMethod> methods = new HashMap<>();
  private final Set<String> services = new HashSet<>();
  private final int maxMessageBytes;
  private final ServerRuntime runtime;
  private final ServerAuth auth;

  GrpcDispatch(GrpcServerConfig config, List<GrpcService> services, ServerRuntime runtime)
      throws StartException {
    Middlewares.find(config.middlewares(), runtime.host(), Middlewares.Side.GRPC_SERVER);
    this.auth = ServerAuth.of(config.auth(), runtime);
    for (GrpcService service : services) {
      this.services.add(service.name());
      service
          .methods()
          .forEach((name, method) -> methods.put("/" + service.name() + "/" + name, method));
    }
    this.maxMessageBytes = (int) Math.min(config.maxRecvMsgSizeMib() * 1048576L, 2147483639);
    this.runtime = runtime;
  }

  ServerAuth auth() {
    return auth;
  }

  Logger logger() {
    return runtime.logger();
  }

  int maxMessageBytes() {
    return maxMessageBytes;
  }

  ByteBudget budget() {
    return runtime.budget();
  }

  /** Has a method answer; that it throws is a bug, which the sender sees as INTERNAL. */
  void call(GrpcMethod method, GrpcRequest request, GrpcReply reply) {
    try {
      method.call(request, reply);
    } catch (RuntimeException | Error e) {
      runtime.logger().error("Call failed", "error", e);
      reply.fail(RpcStatus.ofBug(e));
    }
  }

  @Nullable GrpcMethod method(String path) {
    return methods.get(path);
  }

  /** Why there is no method for a path. */
  RpcStatus unknown(String path) {
    int slash = path.lastIndexOf('/');
    if (!path.startsWith("/") || slash == 0) {
      return RpcStatus.of(GrpcStatus.UNIMPLEMENTED, "malformed method name: \"" + path + "\"");
    }
    String service = path.substring(1, slash);
    return RpcStatus.of(
        GrpcStatus.UNIMPLEMENTED,
        services.contains(service)
            ? "unknown method " + path.substring(slash + 1) + " for service " + service
            : "unknown service " + service);
  }
}
