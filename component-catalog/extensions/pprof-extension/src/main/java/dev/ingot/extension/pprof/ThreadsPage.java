package dev.ingot.extension.pprof;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;

/** What every platform thread does right now. */
record ThreadsPage() implements Page {
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Override
  public HttpResponse answer(PageRequest request) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    ThreadInfo[] all = threads.dumpAllThreads(false, false);
    Arrays.sort(all, Comparator.comparing(ThreadInfo::getThreadName));
    StringBuilder out = new StringBuilder().append(all.length).append(" threads\n");
    for (ThreadInfo each : all) {
      append(each, threads.getThreadCpuTime(each.getThreadId()), allocated(threads, each), out);
    }
    return Responses.plain(200, out.toString());
  }

  /** The bytes that a thread has allocated, or -1. */
  private static long allocated(ThreadMXBean threads, ThreadInfo thread) {
    return threads instanceof com.sun.management.ThreadMXBean counting
        ? counting.getThreadAllocatedBytes(thread.getThreadId())
        : -1;
  }

  private static void append(ThreadInfo thread, long cpuNanos, long allocated, StringBuilder out) {
    out.append("\n\"").append(thread.getThreadName()).append("\" ").append(thread.getThreadState());
    if (cpuNanos >= 0) {
      out.append(", ").append(cpuNanos / NANOS_PER_MILLI).append(" ms of CPU");
    }
    if (allocated >= 0) {
      out.append(", ").append(allocated).append(" bytes allocated");
    }
    LockInfo lock = thread.getLockInfo();
    if (lock != null) {
      out.append(", waits for ").append(lock);
    }
    if (thread.getLockOwnerName() != null) {
      out.append(" held by \"").append(thread.getLockOwnerName()).append('"');
    }
    out.append('\n');
    for (StackTraceElement frame : thread.getStackTrace()) {
      out.append("    at ").append(frame).append('\n');
    }
  }
}
