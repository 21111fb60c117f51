import dev.ingot.component.BuildInfo;
import dev.ingot.engine.Collector;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Gives random and damaged configurations to the distribution on the class path; see ci/config-fuzz.
 *
 * <p>Whatever it reads, validate must end within a second of processor time with 0 or 1, say why when it is 1, and fail
 * neither by an exception nor for want of memory; and what print-config prints of a valid
 * configuration must be valid and be printed as the same.
 *
 * <p>Arguments: package of the generated classes, rows of real configurations, seconds, seed, folder.
 */
public final class ConfigFuzz {
  private static final long LIMIT_MILLIS = 1000;
  private static final long HANG_SECONDS = 20;
  private static final String[] TOKENS = {
    "\t", "&a ", "*a", "<<: *a", "${", "}", "$$", "${env:", "${yaml:", "${file:", "!!binary ", "!!int ", "!!set ",
    "\uFEFF", "\u0000", "\u0085", "\u2028", "\ud800", "---\n", "...\n", "? ", "- ", "|\n", ">-\n", "\"", "'", "#",
    "%YAML 1.1\n", "{", "[", "]", ",", ": ", "::", "null", "~", "enabled: false", "0x", "1e999", "-.inf", ".nan",
    "99999999999999999999", "0123", "2001-01-01", "true", "5s", "-1", "\\x4", "\n", "    ", "\r", "é", "\uD83D\uDE00"
  };
  private static final String[] KEYS = {
    "receivers", "processors", "exporters", "connectors", "extensions", "service", "pipelines", "telemetry", "otlp",
    "otlp/2", "batch", "memory_limiter", "attributes", "resource", "debug", "file", "otlp_grpc", "otlp_http", "nop",
    "forward", "health_check", "protocols", "grpc", "http", "endpoint", "tls", "timeout", "actions", "key", "action",
    "value", "pattern", "send_batch_size", "metadata_keys", "sending_queue", "enabled", "batch", "storage", "headers",
    "retry_on_failure", "traces", "metrics", "logs", "level", "readers", "views", "resource", "limit_mib",
    "check_interval", "verbosity", "path", "rotation", "include", "match_type", "a::b", "", " ", "traces/", "/x"
  };

  private final BuildInfo info;
  private final ComponentRegistry registry;
  private final List<String> real;
  private final List<String> good = new ArrayList<>();
  private final Path folder;
  private final PrintStream out = System.out;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "validate");
            thread.setDaemon(true);
            return thread;
          });
  private int failures;
  private long slowest;

  private ConfigFuzz(BuildInfo info, ComponentRegistry registry, List<String> real, Path folder) {
    this.info = info;
    this.registry = registry;
    this.real = real;
    this.folder = folder;
  }

  /** What a command gave, and how long the processor worked on it. */
  private record Result(int exitCode, String out, String err, long millis) {}

  public static void main(String[] args) throws Exception {
    BuildInfo info = (BuildInfo) Class.forName(args[0] + ".BuildInfo").getMethod("info").invoke(null);
    ComponentRegistry registry =
        (ComponentRegistry) Class.forName(args[0] + ".Components").getMethod("registry").invoke(null);
    long seconds = Long.parseLong(args[2]);
    long seed = Long.parseLong(args[3]);
    ConfigFuzz fuzz = new ConfigFuzz(info, registry, rows(Path.of(args[1])), Path.of(args[4]));
    Files.createDirectories(fuzz.folder);
    System.exit(fuzz.run(seconds, seed));
  }

  private static List<String> rows(Path file) throws Exception {
    List<String> texts = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        MapNode row = (MapNode) YamlReader.read("row", line, new Problems()).orElseThrow();
        texts.add(((ScalarNode) row.get("text")).text());
      }
    }
    return texts;
  }

  private int run(long seconds, long seed) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    TreeMap<String, Integer> counts = new TreeMap<>();
    long cases = 0;
    findGood();
    while (System.nanoTime() < end && failures < 20) {
      Random random = new Random((seed + cases) * 0x9E3779B97F4A7C15L);
      String kind = new String[] {"tree", "real", "expansion", "hostile"}[random.nextInt(4)];
      String text =
          switch (kind) {
            case "tree" -> tree(random, 0);
            case "real" -> mutated(random);
            case "expansion" -> expansion(random);
            default -> hostile(random);
          };
      counts.merge(kind + " " + check(kind, seed + cases, text, random), 1, Integer::sum);
      cases++;
    }
    out.println(
        cases + " configurations from seed " + seed + ", slowest " + slowest + " ms, "
            + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20)
            + " of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB: " + counts);
    return failures == 0 ? 0 : 1;
  }

  /** Those of the real configurations that are valid here: mistakes in them get furthest. */
  private void findGood() throws Exception {
    Path file = folder.resolve("config.yaml");
    for (String text : real) {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      Result result = command("validate", List.of("--config=" + file), "--format=json");
      if (result.exitCode() == 0) {
        good.add(text);
      }
    }
  }

  private String check(String kind, long seed, String text, Random random) throws Exception {
    Path file = folder.resolve("config.yaml");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    List<String> flags = new ArrayList<>(List.of("--config=" + file));
    if (random.nextInt(10) == 0) {
      flags.add("--set=" + key(random) + "." + key(random) + "=" + scalar(random));
    }
    Result result = timed(seed, text, "validate", flags, "--format=json");
    if (result == null) {
      return "failed";
    }
    slowest = Math.max(slowest, result.millis());
    if (result.millis() > LIMIT_MILLIS) {
      return failed(seed, text, "took " + result.millis() + " ms");
    }
    if (result.err().contains("internal error")) {
      return failed(seed, text, result.err().strip());
    }
    var report = YamlReader.read("report", result.out(), new Problems());
    if (report.isEmpty() || !(report.get() instanceof MapNode map)) {
      boolean usage = result.err().startsWith("Error: ") && result.exitCode() == 1;
      return usage ? "usage" : failed(seed, text, "no report: " + result.out() + result.err());
    }
    boolean problems = map.get("problems") instanceof ListNode list && !list.items().isEmpty();
    if (result.exitCode() == 1 && !problems) {
      return failed(seed, text, "refused without a reason");
    }
    return result.exitCode() == 1 ? "refused" : printed(seed, text, flags);
  }

  /** Prints a valid configuration, reads what was printed, and prints that. */
  private String printed(long seed, String text, List<String> flags) throws Exception {
    Result first = timed(seed, text, "print-config", written(flags), "--mode=unredacted");
    if (first == null || first.exitCode() != 0) {
      return failed(seed, text, "valid, but not printed: " + first);
    }
    if (first.out().contains("$")) {
      return "valid";
    }
    Path file = folder.resolve("printed.yaml");
    Files.write(file, first.out().getBytes(StandardCharsets.UTF_8));
    Result second = timed(seed, text, "print-config", written(List.of("--config=" + file)), "--mode=unredacted");
    return second != null && second.out().equals(first.out())
        ? "valid"
        : failed(seed, text, "printed as another configuration:\n" + first.out() + second);
  }

  private static List<String> written(List<String> flags) {
    List<String> all = new ArrayList<>(flags);
    all.add("--written");
    return all;
  }

  private Result timed(long seed, String text, String command, List<String> flags, String flag)
      throws Exception {
    Future<Result> running = worker.submit(() -> command(command, flags, flag));
    try {
      return running.get(HANG_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      failed(seed, text, "hangs");
      out.println("hangs: see " + folder);
      System.exit(1);
      throw e;
    } catch (java.util.concurrent.ExecutionException e) {
      failed(seed, text, String.valueOf(e.getCause()));
      return null;
    }
  }

  private Result command(String command, List<String> flags, String flag) {
    List<String> words = new ArrayList<>(List.of(command, flag));
    words.addAll(flags);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    try {
      int exitCode = Collector.run(info, registry, words.toArray(String[]::new));
      return new Result(
          exitCode,
          bytes.toString(StandardCharsets.UTF_8),
          errors.toString(StandardCharsets.UTF_8),
          (threads.getCurrentThreadCpuTime() - begin) / 1_000_000);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private String failed(long seed, String text, String reason) throws Exception {
    failures++;
    Path kept = folder.resolve("seed-" + seed + ".yaml");
    Files.write(kept, text.getBytes(StandardCharsets.UTF_8));
    out.println(kept + ": " + (reason.length() > 1500 ? reason.substring(0, 1500) : reason));
    return "failed";
  }

  private static String key(Random random) {
    return KEYS[random.nextInt(KEYS.length)];
  }

  private static String scalar(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> String.valueOf(random.nextInt());
      case 1 -> String.valueOf(random.nextGaussian());
      case 2 -> key(random);
      case 3 -> "'" + key(random) + "," + key(random) + "'";
      case 4 -> "127.0.0.1:" + random.nextInt(70000);
      default -> TOKENS[random.nextInt(TOKENS.length)].strip();
    };
  }

  /** A value in flow or block style, sections of a configuration at the top. */
  private static String tree(Random random, int depth) {
    int size = random.nextInt(4) + (depth == 0 ? 2 : 0);
    if (depth > 5 || (depth > 0 && random.nextInt(4) == 0)) {
      return scalar(random);
    }
    StringBuilder text = new StringBuilder();
    if (depth == 0) {
      for (int i = 0; i < size; i++) {
        text.append(key(random)).append(": ").append(tree(random, 1)).append('\n');
      }
      return text.toString();
    }
    boolean list = random.nextInt(4) == 0;
    text.append(list ? '[' : '{');
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(list ? "" : key(random) + ": ").append(tree(random, depth + 1));
    }
    return text.append(list ? ']' : '}').toString();
  }

  private String mutated(Random random) {
    List<String> texts = good.isEmpty() || random.nextInt(4) == 0 ? real : good;
    StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
    for (int edits = random.nextInt(random.nextBoolean() ? 2 : 6); edits >= 0 && text.length() > 0; edits--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + random.nextInt(30));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
        case 3 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
        case 4 -> text.replace(at, to, tree(random, 2));
        default -> {
          int line = text.lastIndexOf("\n", at) + 1;
          text.insert(line, " ".repeat(1 + random.nextInt(3)));
        }
      }
    }
    return text.toString();
  }

  /** References within references, to files that refer to others or to themselves. */
  private String expansion(Random random) throws Exception {
    int files = 1 + random.nextInt(5);
    for (int i = 0; i < files; i++) {
      String text = random.nextBoolean() ? reference(random, files, 3) : "{a: " + reference(random, files, 2) + "}";
      Files.write(folder.resolve("part" + i), text.getBytes(StandardCharsets.UTF_8));
    }
    StringBuilder text = new StringBuilder("service: ${file:" + folder + "/part0}\n");
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(key(random)).append(i).append(": ").append(reference(random, files, 4)).append('\n');
    }
    return text.toString();
  }

  private String reference(Random random, int files, int depth) {
    String inner = depth > 0 && random.nextBoolean() ? reference(random, files, depth - 1) : scalar(random);
    return switch (random.nextInt(7)) {
      case 0 -> "${file:" + folder + "/part" + random.nextInt(files) + "}";
      case 1 -> "x${file:" + folder + "/part" + random.nextInt(files) + "}" + inner;
      case 2 -> "${yaml:" + inner + "}";
      case 3 -> "${env:" + inner + ":-" + inner + "}";
      case 4 -> "$".repeat(random.nextInt(5)) + "{" + inner + "}";
      case 5 -> inner + "${" + inner + "}" + inner;
      default -> "'" + inner + "'";
    };
  }

  /** Much of one thing. */
  private static String hostile(Random random) {
    int size = 1 << random.nextInt(20);
    return switch (random.nextInt(9)) {
      case 0 -> "[".repeat(size);
      case 1 -> "{a: ".repeat(size);
      case 2 -> aliases(2 + random.nextInt(60), 2 + random.nextInt(9));
      case 3 -> "a: " + TOKENS[random.nextInt(TOKENS.length)].repeat(Math.min(size, 200_000));
      case 4 -> lines(size / 8, random);
      case 5 -> "- ".repeat(size) + "x";
      case 6 -> "? ".repeat(Math.min(size, 100_000)) + "x";
      case 7 -> "a: \"" + "\\x41".repeat(size / 4) + "\"";
      default -> "service: " + "${yaml:".repeat(Math.min(size, 5000)) + "1" + "}".repeat(Math.min(size, 5000));
    };
  }

  private static String aliases(int levels, int width) {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i <= levels; i++) {
      text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(width) + "]\n");
    }
    return text.toString();
  }

  private static String lines(int count, Random random) {
    StringBuilder text = new StringBuilder();
    boolean same = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      text.append(same ? "k" : "k" + i).append(": ").append(scalar(random)).append('\n');
    }
    return text.toString();
  }
}
