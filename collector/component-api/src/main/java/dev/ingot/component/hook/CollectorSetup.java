package dev.ingot.component.hook;

import dev.ingot.component.BuildInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a collector is started with. Immutable.
 *
 * @param buildInfo the name, description and version that it shows
 * @param defaultFlags the values of flags that a command line does not give, by the name of the
 *     flag without dashes; none of the lists is empty
 * @param converters what changes the configuration after it was put together, in this order
 */
public record CollectorSetup(
    BuildInfo buildInfo, Map<String, List<String>> defaultFlags, List<ConfigConverter> converters) {

  /** The flag that names the parts of the configuration. */
  public static final String CONFIG = "config";

  public CollectorSetup {
    Map<String, List<String>> copy = new TreeMap<>();
    defaultFlags.forEach((flag, values) -> copy.put(flag, List.copyOf(values)));
    defaultFlags = Collections.unmodifiableMap(copy);
    converters = List.copyOf(converters);
  }

  /** What a collector is started with unless a customizer says otherwise. */
  public static CollectorSetup of(BuildInfo buildInfo) {
    return new CollectorSetup(buildInfo, Map.of(), List.of());
  }

  /** The same with another name, description or version. */
  public CollectorSetup withBuildInfo(BuildInfo other) {
    return new CollectorSetup(other, defaultFlags, converters);
  }

  /**
   * The same with one more URI or path of a file that is read when {@code --config} is not given;
   * several are merged, later ones win.
   */
  public CollectorSetup withDefaultConfig(String uri) {
    return withDefaultFlag(CONFIG, uri);
  }

  /**
   * The same with one more value of a flag. It counts for the commands that have the flag, as long
   * as the command line does not give that flag itself.
   *
   * @param flag a flag of the command {@code run} or {@code print-config}, without dashes; another
   *     one ends the collector with a message
   */
  public CollectorSetup withDefaultFlag(String flag, String value) {
    Map<String, List<String>> flags = new TreeMap<>(defaultFlags);
    List<String> values = new ArrayList<>(flags.getOrDefault(flag, List.of()));
    values.add(value);
    flags.put(flag, values);
    return new CollectorSetup(buildInfo, flags, converters);
  }

  /** The same with one more converter, which sees what those before it gave. */
  public CollectorSetup withConverter(ConfigConverter converter) {
    List<ConfigConverter> more = new ArrayList<>(converters);
    more.add(converter);
    return new CollectorSetup(buildInfo, defaultFlags, more);
  }
}
