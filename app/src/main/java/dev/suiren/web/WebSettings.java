package dev.suiren.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the house is reached over HTTP.
///
/// @param hosts names under which it may be called, as browsers put them into the `Host` header,
///   such as `docs.example.org` or `192.0.2.7:8080`; this machine's loopback names with the port it
///   listens on are always among them
/// @param largestBody the largest request that is no upload
/// @param largestUpload the largest upload, all files together
@ConfigurationProperties("suiren.web")
public record WebSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue("8MB") DataSize largestBody,
    @DefaultValue("512MB") DataSize largestUpload) {

  public WebSettings {
    hosts = List.copyOf(hosts);
  }
}
