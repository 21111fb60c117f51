package dev.ingot.extension.pprof;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * How many objects of each class are live and how much memory they take. A full collection comes
 * before it, unless the query says {@code all}.
 */
record HistogramPage() implements Page {
  @Override
  public HttpResponse answer(PageRequest request) {
    String[] arguments = request.query().isOn("all") ? new String[] {"-all"} : new String[0];
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      Object histogram =
          server.invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "gcClassHistogram",
              new Object[] {arguments},
              new String[] {String[].class.getName()});
      return Responses.plain(200, String.valueOf(histogram));
    } catch (JMException e) {
      return Responses.plain(501, Messages.NO_HISTOGRAM);
    }
  }
}
