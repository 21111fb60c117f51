package dev.ingot.builder.lifecycle;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.inject.Named;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.maven.lifecycle.Lifecycle;

/** Makes the phases known to Maven. None has goals of its own: poms bind them. */
@Named(DistroLifecycle.ID)
@Singleton
final class DistroLifecycle implements Provider<Lifecycle> {
  static final String ID = "distro";
  static final List<String> PHASES =
      Collections.unmodifiableList(
          Arrays.asList("validate-manifest", "generate-distro", "package-distro"));
  static final String LAST_PHASE = "package-distro";

  private final Lifecycle lifecycle = new Lifecycle(ID, PHASES, Collections.emptyMap());

  @Override
  public Lifecycle get() {
    return lifecycle;
  }
}
