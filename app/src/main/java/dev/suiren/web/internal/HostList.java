package dev.suiren.web.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/// Answers only under names it knows, so that no other name can be made to point here (DNS
/// rebinding).
final class HostList implements Guard.Check {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;

  HostList(List<String> names) {
    this.names =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  @Override
  public boolean passes(HttpServletRequest request, HttpServletResponse response) {
    String header = request.getHeader(HttpHeaders.HOST);
    String host = header == null ? "" : header.toLowerCase(Locale.ROOT);
    if (!names.contains(host) && !isLoopback(host, request.getLocalPort())) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "this host name is not served here (setting suiren.web.hosts)");
    }
    return true;
  }

  private static boolean isLoopback(String host, int port) {
    return LOOPBACK.stream()
        .anyMatch(name -> host.equals(name + ":" + port) || (port == 80 && host.equals(name)));
  }
}
