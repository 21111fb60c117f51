import dev.ingot.component.BuildInfo;
import dev.ingot.engine.Collector;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Validates real configurations with the distribution that is on the class path and prints what came
 * of each as a line {@code outcome<TAB>path<TAB>detail}; see ci/config-compat.
 *
 * <p>Arguments: the package of the distribution's generated classes, and a file of rows or a folder.
 */
public final class ConfigCompat {
  private static final Pattern UNKNOWN_TYPE =
      Pattern.compile("(\\w+): unknown type: \"([^\"]+)\" for id: .*");
  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\$)\\$\\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)\\}");
  private static final String NO_COMPONENT = "SVC-005";
  private static final String GATES = "service.profilesSupport";

  /** What a file is, and what is said of it: valid, invalid, or unknown. */
  private record Case(String path, String expected, String text) {}

  /** What validate said: the components that are not there, and everything else. */
  private record Answer(List<String> missing, List<String> errors) {}

  private final BuildInfo info;
  private final ComponentRegistry registry;
  private final Path folder;

  private ConfigCompat(BuildInfo info, ComponentRegistry registry, Path folder) {
    this.info = info;
    this.registry = registry;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path source = Path.of(args[1]);
    List<Case> cases = Files.isDirectory(source) ? folder(source) : rows(source);
    Path folder = Files.createTempDirectory("config-compat");
    try {
      BuildInfo info =
          (BuildInfo) Class.forName(args[0] + ".BuildInfo").getMethod("info").invoke(null);
      ComponentRegistry registry =
          (ComponentRegistry)
              Class.forName(args[0] + ".Components").getMethod("registry").invoke(null);
      ConfigCompat compat = new ConfigCompat(info, registry, folder);
      PrintStream out = System.out;
      for (Case each : cases) {
        out.println(compat.line(each));
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }

  private static List<Case> folder(Path root) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".yaml") || file.toString().endsWith(".yml")) {
          cases.add(new Case(root.relativize(file).toString(), "valid", Files.readString(file)));
        }
      }
    }
    return cases;
  }

  private static List<Case> rows(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().map(line -> row(map(line))).forEach(cases::add);
    }
    return cases;
  }

  private static MapNode map(String json) {
    return (MapNode)
        YamlReader.read("row", json, new Problems())
            .orElseThrow(() -> new IllegalStateException("not JSON: " + json));
  }

  /** A row as a case; the variables that it names are put into the text. */
  private static Case row(MapNode row) {
    String text = text(row.get("text"));
    if (row.get("env") instanceof MapNode env) {
      for (Map.Entry<String, MapNode.Entry> each : env.entries().entrySet()) {
        Pattern reference = Pattern.compile("\\$\\{(env:)?" + each.getKey() + "\\}");
        String value = Matcher.quoteReplacement(text(each.getValue().value()));
        text = reference.matcher(text).replaceAll(value);
      }
    }
    return new Case(text(row.get("path")), text(row.get("expected")), filled(text));
  }

  /** The text with a likely value for each variable that is not set, so that none is empty. */
  private static String filled(String text) {
    StringBuilder filled = new StringBuilder();
    Matcher found = VARIABLE.matcher(text);
    while (found.find()) {
      boolean host = text.startsWith(":", found.end());
      String value = host ? "127.0.0.1" : likely(found.group(1));
      boolean set = System.getenv(found.group(1)) != null;
      found.appendReplacement(filled, Matcher.quoteReplacement(set ? found.group() : value));
    }
    return found.appendTail(filled).toString();
  }

  private static String likely(String variable) {
    if (variable.matches(".*(URL|ENDPOINT).*")) {
      return "http://127.0.0.1:4318";
    }
    if (variable.matches(".*(_IP|HOST|INTERFACE|ADDR).*")) {
      return "127.0.0.1";
    }
    return variable.matches(".*(PORT|MIB|LIMIT|SIZE|PERCENT).*") ? "4317" : "value";
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : "";
  }

  private String line(Case each) throws IOException {
    Answer answer = validate(each.text());
    List<String> errors = answer.errors();
    String detail = String.join(" | ", errors);
    if (detail.contains("internal error")) {
      return "wrong\t" + each.path() + "\t" + detail;
    }
    String missing = String.join(" ", answer.missing());
    return switch (each.expected()) {
      case "valid" ->
          !errors.isEmpty()
              ? "wrong\t" + each.path() + "\trefused: " + detail
              : (missing.isEmpty() ? "accepted\t" : "missing\t") + each.path() + "\t" + missing;
      case "invalid" ->
          !errors.isEmpty()
              ? "refused\t" + each.path() + "\t" + missing
              : missing.isEmpty()
                  ? "wrong\t" + each.path() + "\taccepted"
                  : "missing\t" + each.path() + "\t" + missing;
      default ->
          (missing.isEmpty() ? "read\t" : "missing\t")
              + each.path()
              + "\t"
              + (missing.isEmpty() ? detail : missing);
    };
  }

  private Answer validate(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("config.yaml"), text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    PrintStream beforeErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      String[] command = {"validate", "--format=json", "--feature-gates=" + GATES, "--config=" + file};
      Collector.run(info, registry, command);
    } finally {
      System.setOut(before);
      System.setErr(beforeErr);
    }
    String crash = err.toString(StandardCharsets.UTF_8);
    return crash.contains("internal error")
        ? new Answer(List.of(), List.of(crash.strip().replaceAll("\\s+", " ")))
        : answer(map(out.toString(StandardCharsets.UTF_8)));
  }

  private static Answer answer(MapNode report) {
    Map<String, String> missing = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    for (Node each : ((ListNode) report.get("problems")).items()) {
      MapNode problem = (MapNode) each;
      String message = text(problem.get("message"));
      Matcher unknown = UNKNOWN_TYPE.matcher(message);
      if (text(problem.get("code")).equals(NO_COMPONENT) && unknown.matches()) {
        missing.put(unknown.group(1) + "/" + unknown.group(2), "");
      } else if (text(problem.get("severity")).equals("error")) {
        errors.add(text(problem.get("line")) + ": " + text(problem.get("code")) + " " + message);
      }
    }
    return new Answer(List.copyOf(missing.keySet()), errors);
  }
}
