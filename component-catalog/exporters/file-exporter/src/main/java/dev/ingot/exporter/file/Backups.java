package dev.ingot.exporter.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The files put aside: {@code traces.json} as {@code traces-2026-01-31T23-59-59.000.json} beside
 * it.
 *
 * <p>Source of the names: gopkg.in/natefinch/lumberjack.v2, which the Collector uses.
 */
final class Backups {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS");

  private record Backup(Path file, LocalDateTime time) {}

  private final Path path;
  private final RotationConfig config;
  private final LongSupplier clock;
  private final ZoneId zone;
  private final String prefix;
  private final String suffix;

  /**
   * The files put aside of a file.
   *
   * @param clock milliseconds since the Unix epoch
   */
  Backups(Path path, RotationConfig config, LongSupplier clock) {
    this.path = path;
    this.config = config;
    this.clock = clock;
    this.zone = config.localtime() ? ZoneId.systemDefault() : ZoneOffset.UTC;
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    this.prefix = (dot < 0 ? name : name.substring(0, dot)) + "-";
    this.suffix = dot < 0 ? "" : name.substring(dot);
  }

  /** Renames the file; never over another one. */
  void putAside() throws IOException {
    LocalDateTime time = now();
    Path target = nameAt(time);
    while (Files.exists(target)) {
      time = time.plus(Duration.ofMillis(1));
      target = nameAt(time);
    }
    Files.move(path, target);
  }

  /** Deletes what is too old or too much. */
  void prune() throws IOException {
    List<Backup> latestFirst = list();
    for (int i = 0; i < latestFirst.size(); i++) {
      boolean tooMany = config.maxBackups() > 0 && i >= config.maxBackups();
      boolean tooOld =
          config.maxDays() > 0
              && latestFirst.get(i).time().isBefore(now().minusDays(config.maxDays()));
      if (tooMany || tooOld) {
        Files.deleteIfExists(latestFirst.get(i).file());
      }
    }
  }

  private List<Backup> list() throws IOException {
    try (Stream<Path> files = Files.list(path.toAbsolutePath().getParent())) {
      return files
          .flatMap(file -> timeOf(file).map(time -> new Backup(file, time)).stream())
          .sorted(Comparator.comparing(Backup::time).reversed())
          .toList();
    }
  }

  private Optional<LocalDateTime> timeOf(Path file) {
    String name = file.getFileName().toString();
    if (!name.startsWith(prefix)
        || !name.endsWith(suffix)
        || name.length() <= prefix.length() + suffix.length()) {
      return Optional.empty();
    }
    String time = name.substring(prefix.length(), name.length() - suffix.length());
    try {
      return Optional.of(LocalDateTime.parse(time, TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Path nameAt(LocalDateTime time) {
    return path.resolveSibling(prefix + TIME.format(time) + suffix);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(clock.getAsLong()), zone);
  }
}
