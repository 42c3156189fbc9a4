package dev.suiren.web;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the house is reached over HTTP.
///
/// @param hosts names under which it may be called, as browsers put them into the `Host` header,
///   such as `docs.example.org` or `192.0.2.7:8080`; this machine's loopback names, and the address
///   of `server.address`, with the port it listens on are always among them
/// @param proxies addresses of reverse proxies in front, such as `127.0.0.1`; only their
///   `X-Forwarded-For` and `X-Forwarded-Proto` are believed, so each has to set both and to pass
///   `Host` on; behind one that speaks https this is needed for right links and safe cookies
/// @param largestBody the largest request that is no upload
/// @param largestUpload the largest upload, all files together
@ConfigurationProperties("suiren.web")
public record WebSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue List<String> proxies,
    @DefaultValue("8MB") DataSize largestBody,
    @DefaultValue("512MB") DataSize largestUpload) {

  public WebSettings {
    hosts = List.copyOf(hosts);
    proxies = proxies.stream().map(WebSettings::address).toList();
  }

  /// As the network writes it, so that it can be compared.
  private static String address(String typed) {
    try {
      return InetAddress.ofLiteral(typed.strip()).getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      throw new ProblemException(
          Problem.SETTING_WRONG, "suiren.web.proxies takes addresses such as 127.0.0.1, no names");
    }
  }
}
