package dev.suiren.cli.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/// Where the pages are served, known once the server listens.
final class SiteAddress {
  private final String host;
  private volatile int port;

  /// @param bound the address that is listened on; empty for every one of this machine
  SiteAddress(Optional<InetAddress> bound) {
    this.host =
        bound
            .filter(address -> !address.isAnyLocalAddress())
            .map(SiteAddress::literal)
            .orElse("127.0.0.1");
  }

  private static String literal(InetAddress address) {
    String text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }

  void listening(int port) {
    this.port = port;
  }

  String root() {
    if (port == 0) {
      throw new ProblemException(
          Problem.CONFLICT, "nothing serves pages from this home: start ./suiren up first");
    }
    return "http://" + host + ":" + port;
  }
}
