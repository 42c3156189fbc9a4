package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/// Answers only under names it knows, so that no other name can be made to point here (DNS
/// rebinding).
final class HostList implements Guard.Check {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;
  private final Optional<InetAddress> bound;

  /// @param bound the one address that is listened on, under which it answers too; names that point
  ///   elsewhere cannot be made of an address
  HostList(List<String> names, Optional<InetAddress> bound) {
    this.bound = bound.filter(address -> !address.isAnyLocalAddress());
    this.names =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    String header = request.getHeader(HttpHeaders.HOST);
    String host = header == null ? "" : header.toLowerCase(Locale.ROOT);
    int port = request.getLocalPort();
    if (!names.contains(host) && !isLoopback(host, port) && !isBound(host, port)) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "this host name is not served here (setting suiren.web.hosts)");
    }
    return true;
  }

  private static boolean isLoopback(String host, int port) {
    return LOOPBACK.stream()
        .anyMatch(name -> host.equals(name + ":" + port) || (port == 80 && host.equals(name)));
  }

  private boolean isBound(String host, int port) {
    String end = ":" + port;
    if (bound.isEmpty() || !host.endsWith(end)) {
      return false;
    }
    String literal = host.substring(0, host.length() - end.length());
    try {
      return InetAddress.ofLiteral(literal.replaceAll("^\\[|]$", "")).equals(bound.get());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
