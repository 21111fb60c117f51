package dev.ingot.extension.headerssetter;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.ClientAuthenticator;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.telemetry.RequestMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets headers, after another authenticator if there is one. */
final class HeadersSetter implements Extension, ClientAuthenticator {
  private final ComponentContext context;
  private final HeadersSetterConfig config;
  private volatile List<Step> steps = List.of();
  private volatile Optional<ClientAuthenticator> before = Optional.empty();

  private record Step(Action action, String key, ValueSource source) {}

  HeadersSetter(ComponentContext context, HeadersSetterConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public void start(Host host) throws StartException {
    List<Step> made = new ArrayList<>();
    for (HeaderConfig header : config.headers()) {
      made.add(new Step(header.action(), header.key(), ValueSource.of(header, context)));
    }
    steps = List.copyOf(made);
    if (config.additionalAuth().isPresent()) {
      before = Optional.of(find(config.additionalAuth().get(), host));
    }
  }

  private static ClientAuthenticator find(ComponentId id, Host host) throws StartException {
    return host.extension(id, ClientAuthenticator.class)
        .orElseThrow(
            () ->
                new StartException(
                    "failed to resolve additional_auth \"" + id + "\": authenticator not found"));
  }

  @Override
  public boolean requiresTls() {
    return before.map(ClientAuthenticator::requiresTls).orElse(false);
  }

  @Override
  public void authenticate(RequestMetadata sender, OutgoingHeaders headers)
      throws ConsumeException {
    if (before.isPresent()) {
      before.get().authenticate(sender, headers);
    }
    for (Step step : steps) {
      apply(step, sender, headers);
    }
  }

  private static void apply(Step step, RequestMetadata sender, OutgoingHeaders headers)
      throws ConsumeException {
    boolean there = headers.get(step.key()).filter(value -> !value.isEmpty()).isPresent();
    boolean set =
        switch (step.action()) {
          case INSERT -> !there;
          case UPDATE -> there;
          case UPSERT -> true;
          case DELETE -> false;
        };
    if (set) {
      headers.set(step.key(), step.source().value(sender));
    } else if (step.action() == Action.DELETE) {
      headers.remove(step.key());
    }
  }
}
