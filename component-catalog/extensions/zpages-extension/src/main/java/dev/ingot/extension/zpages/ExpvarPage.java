package dev.ingot.extension.zpages;

import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.json.JsonValue.Members;
import dev.ingot.catalog.json.JsonValue.Text;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Figures of the Java virtual machine as JSON. Those of memory that mean the same as Go's have Go's
 * names. The command line is not there: it may have secrets.
 */
record ExpvarPage() implements Page {
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Override
  public HttpResponse answer(PageRequest request) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("memstats", memory());
    members.put("runtime", runtime());
    return Responses.json(200, new Members(members));
  }

  private static JsonValue memory() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("HeapAlloc", number(heap.getUsed()));
    members.put("HeapSys", number(heap.getCommitted()));
    members.put("HeapMax", number(heap.getMax()));
    members.put("NonHeapAlloc", number(other.getUsed()));
    members.put("Sys", number(heap.getCommitted() + other.getCommitted()));
    members.put("NumGC", number(collections(GarbageCollectorMXBean::getCollectionCount)));
    members.put(
        "PauseTotalNs",
        number(collections(GarbageCollectorMXBean::getCollectionTime) * NANOS_PER_MILLI));
    return new Members(members);
  }

  private static long collections(ToLongFunction<GarbageCollectorMXBean> figure) {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(figure)
        .filter(each -> each > 0)
        .sum();
  }

  private static JsonValue runtime() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("Version", new Text(Runtime.version().toString()));
    members.put("NumCPU", number(Runtime.getRuntime().availableProcessors()));
    members.put("NumThread", number(ManagementFactory.getThreadMXBean().getThreadCount()));
    members.put(
        "NumClass", number(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()));
    return new Members(members);
  }

  private static JsonValue number(long value) {
    return new JsonValue.Number(Long.toString(value));
  }
}
