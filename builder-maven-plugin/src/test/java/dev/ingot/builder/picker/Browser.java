package dev.ingot.builder.picker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven over the DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
  private static final int SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final Process process;
  private final WebSocket socket;
  private int last;

  private Browser(Process process, HttpClient client, String host) throws IOException {
    this.process = process;
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(pageOf(client, host), new Listener())
            .orTimeout(SECONDS, TimeUnit.SECONDS)
            .join();
  }

  /** The program, if this machine has one on its path. */
  static Optional<Path> program() {
    List<String> names = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page in a new profile. */
  static Browser open(Path program, Path profile, String address) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-address=127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                address)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Browser(process, HttpClient.newHttpClient(), host(process));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String host(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain(lines);
        return listening.group(1);
      }
      said.append(line).append('\n');
    }
    throw new IOException("the browser ended: " + said);
  }

  private static void drain(BufferedReader lines) {
    Thread thread = new Thread(() -> lines.lines().forEach(line -> {}), "browser-errors");
    thread.setDaemon(true);
    thread.start();
  }

  private URI pageOf(HttpClient client, String host) throws IOException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/json")).build();
      for (JsonNode target : json.readTree(client.send(request, BodyHandlers.ofString()).body())) {
        if (target.path("type").asText().equals("page")) {
          return URI.create(target.path("webSocketDebuggerUrl").asText());
        }
      }
      throw new IOException("the browser has no page");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** What an expression gives; a promise is awaited, and its code fails the test. */
  JsonNode evaluate(String expression) {
    ObjectNode parameters = json.createObjectNode();
    parameters.put("expression", expression);
    parameters.put("returnByValue", true);
    parameters.put("awaitPromise", true);
    parameters.put("userGesture", true);
    JsonNode answer = send("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** What an expression gives, as text. */
  String text(String expression) {
    return evaluate(expression).asText();
  }

  /** Presses and releases a key. */
  void key(String key, String code, int number) {
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode parameters = json.createObjectNode();
      parameters.put("type", type).put("key", key).put("code", code);
      parameters.put("windowsVirtualKeyCode", number);
      if (key.length() == 1) {
        parameters.put("text", type.equals("keyDown") ? key : "");
      }
      send("Input.dispatchKeyEvent", parameters);
    }
  }

  /** Sends a command and waits for its answer. */
  JsonNode send(String method, ObjectNode parameters) {
    ObjectNode command = json.createObjectNode().put("id", ++last).put("method", method);
    command.set("params", parameters);
    socket.sendText(command.toString(), true).join();
    try {
      while (true) {
        String message = messages.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("no answer to " + method);
        }
        JsonNode answer = json.readTree(message);
        if (answer.path("id").asInt() == last) {
          return answer.path("result");
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts whole messages into the queue. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
      part.append(data);
      if (whole) {
        messages.add(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
