package dev.ingot.chaos.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A wall clock that can be set for one process: a library put before the C library adds the seconds
 * in a file to what the system says. The monotonic clock goes on, as it does when an administrator
 * or a time server sets a machine's clock.
 */
public final class Clock {
  private static final String SOURCE =
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <fcntl.h>
      #include <stdlib.h>
      #include <sys/mman.h>
      #include <sys/time.h>
      #include <time.h>

      static volatile long *seconds;
      static int (*real)(clockid_t, struct timespec *);

      __attribute__((constructor)) static void begin(void) {
        int file = open(getenv("CHAOS_CLOCK"), O_RDONLY);
        seconds = mmap(0, sizeof(long), PROT_READ, MAP_SHARED, file, 0);
        real = dlsym(RTLD_NEXT, "clock_gettime");
      }

      int clock_gettime(clockid_t clock, struct timespec *now) {
        if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
        int result = real(clock, now);
        if (seconds && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
          now->tv_sec += *seconds;
        }
        return result;
      }

      int gettimeofday(struct timeval *now, void *zone) {
        struct timespec exact;
        clock_gettime(CLOCK_REALTIME, &exact);
        now->tv_sec = exact.tv_sec;
        now->tv_usec = exact.tv_nsec / 1000;
        return 0;
      }

      time_t time(time_t *now) {
        struct timespec exact;
        clock_gettime(CLOCK_REALTIME, &exact);
        if (now) *now = exact.tv_sec;
        return exact.tv_sec;
      }
      """;

  private final Path library;
  private final Path offset;

  private Clock(Path library, Path offset) {
    this.library = library;
    this.offset = offset;
  }

  /**
   * Makes the library in a folder; an {@link UnavailableException} where there is no C compiler.
   */
  public static Clock in(Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("clock.c"), SOURCE);
    Clock clock = new Clock(folder.resolve("clock.so"), folder.resolve("clock"));
    clock.shift(0);
    if (!Machine.compile(source, clock.library)) {
      throw new UnavailableException("no C compiler (cc) for a clock that can be set");
    }
    return clock;
  }

  /** The program with this clock. */
  public Program set(Program program) throws UnavailableException {
    if (!program.command().contains("-jar")) {
      throw new UnavailableException(program.name() + " does not ask the C library for the time");
    }
    return program.with("LD_PRELOAD", library.toString()).with("CHAOS_CLOCK", offset.toString());
  }

  /** From now on the clock differs by so many seconds from the machine's. */
  public void shift(long seconds) throws IOException {
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(seconds).array();
    if (Files.notExists(offset)) {
      Files.write(offset, bytes);
    } else {
      try (var file = FileChannel.open(offset, StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap(bytes), 0);
      }
    }
  }
}
