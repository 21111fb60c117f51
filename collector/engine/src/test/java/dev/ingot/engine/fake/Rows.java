package dev.ingot.engine.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Rows of conformance data. */
public final class Rows {
  private Rows() {}

  /** A row of a file, for use as a test's argument. */
  public record Row(Map<String, Object> fields) {
    /** A text. */
    public String text(String name) {
      return String.valueOf(fields.get(name));
    }

    /** An object; empty when absent. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String name) {
      return (Map<String, Object>) fields.getOrDefault(name, Map.of());
    }

    /** A list of texts; empty when absent. */
    @SuppressWarnings("unchecked")
    public List<String> list(String name) {
      return (List<String>) fields.getOrDefault(name, List.of());
    }

    @Override
    public String toString() {
      return text("id");
    }
  }

  /** The rows of {@code conformance/name}. */
  public static List<Row> read(String name) {
    return text(name).lines().filter(line -> !line.isBlank()).map(Rows::row).toList();
  }

  private static Row row(String line) {
    Map<String, Object> fields = new Yaml().load(line);
    return new Row(fields);
  }

  /** The text of {@code conformance/name}. */
  public static String text(String name) {
    try (InputStream stream = Rows.class.getResourceAsStream("/conformance/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no conformance file " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
