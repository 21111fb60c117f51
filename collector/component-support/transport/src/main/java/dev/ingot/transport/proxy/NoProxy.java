package dev.ingot.transport.proxy;

import dev.ingot.transport.net.NettyProperties;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Servers that need no proxy: {@code example.com} and all below it, {@code .example.com} for those
 * below it only, an address, {@code 10.0.0.0/8}, any of them with a port, or {@code *}.
 */
final class NoProxy {
  static {
    NettyProperties.set();
  }

  private final List<Rule> rules;

  private NoProxy(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static NoProxy parse(String list) {
    List<Rule> rules = new ArrayList<>();
    for (String entry : list.split(",", -1)) {
      Rule.parse(entry.strip().toLowerCase(Locale.ROOT)).ifPresent(rules::add);
    }
    return new NoProxy(rules);
  }

  boolean covers(String server, int port) {
    String host = server.strip().toLowerCase(Locale.ROOT);
    Optional<InetAddress> address = address(host);
    return host.equals("localhost")
        || address.filter(InetAddress::isLoopbackAddress).isPresent()
        || rules.stream().anyMatch(rule -> rule.covers(host, address, port));
  }

  /** The address when the text is one; nothing is looked up. */
  static Optional<InetAddress> address(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }

  /**
   * An entry of the list.
   *
   * @param name the end of the host's name, with a dot in front; empty for other rules
   * @param itself whether the host of the name counts as well
   * @param network the address; empty for other rules
   * @param bits how many bits of the address count
   * @param port which port; empty: all
   */
  private record Rule(
      String name, boolean itself, Optional<InetAddress> network, int bits, String port) {
    private static final Rule ALL = new Rule("", true, Optional.empty(), 0, "");

    static Optional<Rule> parse(String entry) {
      if (entry.equals("*")) {
        return Optional.of(ALL);
      }
      int slash = entry.indexOf('/');
      if (slash >= 0) {
        return block(entry.substring(0, slash), entry.substring(slash + 1));
      }
      int colon = portAt(entry);
      String port = colon < 0 ? "" : entry.substring(colon + 1);
      String host = (colon < 0 ? entry : entry.substring(0, colon)).replaceAll("^\\[|]$", "");
      return host.isEmpty() ? Optional.empty() : Optional.of(host(host, port));
    }

    /** Where the port begins; an IPv6 address without brackets has none. */
    private static int portAt(String entry) {
      int colon = entry.lastIndexOf(':');
      return address(entry).isPresent() || entry.endsWith("]") ? -1 : colon;
    }

    private static Rule host(String host, String port) {
      Optional<InetAddress> address = address(host);
      if (address.isPresent()) {
        return new Rule("", false, address, address.get().getAddress().length * Byte.SIZE, port);
      }
      String end = host.startsWith("*.") ? host.substring(1) : host;
      return end.startsWith(".")
          ? new Rule(end, false, Optional.empty(), 0, port)
          : new Rule("." + end, true, Optional.empty(), 0, port);
    }

    private static Optional<Rule> block(String text, String bits) {
      Optional<InetAddress> address = address(text);
      boolean number = bits.matches("[0-9]{1,3}");
      if (address.isEmpty() || !number) {
        return Optional.empty();
      }
      int count = Integer.parseInt(bits);
      return count > address.get().getAddress().length * Byte.SIZE
          ? Optional.empty()
          : Optional.of(new Rule("", false, address, count, ""));
    }

    boolean covers(String host, Optional<InetAddress> address, int at) {
      if (!port.isEmpty() && !port.equals(Integer.toString(at))) {
        return false;
      }
      if (network.isPresent()) {
        return address.filter(this::isIn).isPresent();
      }
      return name.isEmpty() || host.endsWith(name) || itself && host.equals(name.substring(1));
    }

    private boolean isIn(InetAddress address) {
      byte[] own = network.map(InetAddress::getAddress).orElseThrow();
      byte[] other = address.getAddress();
      if (own.length != other.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % Byte.SIZE;
        if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
