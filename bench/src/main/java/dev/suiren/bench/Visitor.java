package dev.suiren.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser's part over HTTP: signs in by link, sends files.
final class Visitor implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BORDER = "suiren-bench-border";

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;
  private final String token;

  Visitor(String address, String secret) throws IOException, InterruptedException {
    this.address = address;
    String form = "secret=" + encoded(secret) + "&_csrf=" + encoded(token("/signin"));
    HttpResponse<String> signedIn =
        send(
            request("/signin/link")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (signedIn.statusCode() != 303) {
      throw new IllegalStateException("signing in answered " + signedIn.statusCode());
    }
    this.token = token("/library");
  }

  /// Returns when the answer is there.
  void upload(String collection, String name, String text)
      throws IOException, InterruptedException {
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n"
                .formatted(BORDER, name)
            + "Content-Type: text/markdown\r\n\r\n"
            + text
            + "\r\n--"
            + BORDER
            + "--\r\n";
    HttpResponse<String> taken =
        send(
            request("/library/" + collection + "/files")
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body))
                .build());
    if (taken.statusCode() != 204) {
      throw new IllegalStateException("uploading answered " + taken.statusCode());
    }
  }

  /// Deletes a collection; returns when the answer is there.
  void delete(String collection) throws IOException, InterruptedException {
    HttpResponse<String> deleted =
        send(
            request("/library/" + collection + "/delete")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.noBody())
                .build());
    if (deleted.statusCode() != 303) {
      throw new IllegalStateException("deleting answered " + deleted.statusCode());
    }
  }

  private String token(String path) throws IOException, InterruptedException {
    Matcher matcher = TOKEN.matcher(send(request(path).build()).body());
    if (!matcher.find()) {
      throw new IllegalStateException("no form on " + path);
    }
    return matcher.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
