package dev.ingot.builder.verify;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Starts a built collector on free ports with backends of ours in place of the real ones, sends a
 * batch of each signal through every pipeline whose receiver takes OTLP, and stops it again.
 * Nothing leaves the machine through the exporters {@code otlp_grpc} and {@code otlp_http}, and no
 * file of an exporter {@code file} is written; other exporters work as configured.
 */
public final class Verification {
  private final VerifyRequest request;
  private final Problems problems;

  private Verification(VerifyRequest request, Problems problems) {
    this.request = request;
    this.problems = problems;
  }

  /**
   * Tries a collector.
   *
   * @param problems takes what keeps it from working, codes {@code VER-}
   * @return what was seen, or empty when it did not start
   */
  public static Optional<VerifyReport> run(VerifyRequest request, Problems problems)
      throws IOException {
    return new Verification(request, problems).run();
  }

  private Optional<VerifyReport> run() throws IOException {
    if (missing()) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("verify");
    try {
      return inFolder(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      delete(folder);
    }
  }

  private boolean missing() {
    if (!Files.exists(request.jar())) {
      problems.add(
          Messages.noFile("jar", request.jar().toString(), "build it with mvn generate-distro"));
    }
    for (Path file : request.configurations()) {
      if (!Files.exists(file)) {
        problems.add(
            Messages.noFile(
                "configuration", file.toString(), "name one with -Dconfig=FILE[,FILE...]"));
      }
    }
    return problems.hasErrors();
  }

  private Optional<VerifyReport> inFolder(Path folder) throws IOException, InterruptedException {
    Optional<Wiring> wiring = wiring(folder);
    if (wiring.isEmpty()) {
      return Optional.empty();
    }
    Path log = folder.resolve("log");
    try (Surroundings surroundings = new Surroundings(wiring.get(), folder, log)) {
      Path overlay = folder.resolve("overlay.json");
      Files.writeString(overlay, surroundings.overlay().print());
      try (CollectorProcess process =
          CollectorProcess.start(command("run", overlay), request.folder(), log)) {
        OptionalLong ready = process.awaitReady(request.patience());
        if (ready.isEmpty()) {
          String seconds = Long.toString(request.patience().toSeconds());
          problems.add(Messages.notReady(request.jar().toString(), seconds, lastLine(log)));
          return Optional.empty();
        }
        return Optional.of(report(wiring.get(), surroundings, process, ready.getAsLong()));
      }
    }
  }

  private VerifyReport report(
      Wiring wiring, Surroundings surroundings, CollectorProcess process, long ready)
      throws IOException, InterruptedException {
    Delivery delivery = new Delivery(wiring, surroundings, request.patience());
    List<Arrival> arrivals = delivery.sendAll();
    for (Arrival arrival : arrivals) {
      if (arrival.lost()) {
        problems.add(Messages.lost(request.jar().toString(), arrival));
      }
    }
    if (arrivals.isEmpty()) {
      problems.add(Messages.nothingTried(request.configurations().get(0).toString()));
    }
    return new VerifyReport(
        request.name(), ready, process.residentBytes(), arrivals, delivery.untried());
  }

  /** How the collector itself understands the configuration. */
  private Optional<Wiring> wiring(Path folder) throws IOException, InterruptedException {
    Path printed = folder.resolve("configuration");
    Path said = folder.resolve("said");
    int code;
    List<String> print = command("print-config");
    print.add("--written");
    try (CollectorProcess process =
        CollectorProcess.start(print, request.folder(), printed, said)) {
      code = process.await();
    }
    String name = request.configurations().get(0).toString();
    if (code != 0) {
      problems.add(Messages.badConfiguration(name, firstLine(Files.readString(said))));
      return Optional.empty();
    }
    return YamlReader.read(name, Files.readString(printed), problems)
        .filter(MapNode.class::isInstance)
        .map(node -> new Wiring((MapNode) node));
  }

  private List<String> command(String subcommand, Path... more) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(request.java().toString(), "-jar", request.jar().toString(), subcommand));
    if (!request.featureGates().isEmpty()) {
      command.addAll(List.of("--feature-gates", request.featureGates()));
    }
    Stream.concat(request.configurations().stream(), Stream.of(more))
        .forEach(file -> command.addAll(List.of("--config", file.toString())));
    return command;
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("(it says nothing)");
  }

  private static String lastLine(Path log) throws IOException {
    return Files.readString(log)
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((first, second) -> second)
        .orElse("(it says nothing)");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
