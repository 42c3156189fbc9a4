package dev.suiren.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a screen, or a program with a key: keeps cookies, follows nothing, puts the
/// token of the last page it opened into its forms.
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern HEADER = Pattern.compile("\"X-CSRF-TOKEN\":\"([^\"]+)\"");
  private static final String BOUNDARY = "----suiren-boundary";
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final int port;
  private String token = "";
  private Optional<String> key = Optional.empty();

  Visitor(int port) {
    this.port = port;
  }

  /// Trades a one-time link for a session, over HTTP.
  Visitor enter(String secret) {
    get("/signin");
    HttpResponse<String> entered = post("/signin/link", Map.of("secret", secret));
    if (entered.statusCode() != 303) {
      throw new AssertionError("not let in: " + entered.statusCode());
    }
    get("/settings");
    return this;
  }

  /// Goes to the configured provider of identities and comes back with what it says.
  HttpResponse<String> enterByProvider() {
    URI away = location(get("/oauth2/authorization/oidc"));
    URI back = location(send(HttpRequest.newBuilder(away)));
    return get(back.getRawPath() + "?" + back.getRawQuery());
  }

  private static URI location(HttpResponse<String> sent) {
    return URI.create(sent.headers().firstValue("Location").orElseThrow());
  }

  Visitor withKey(String text) {
    key = Optional.of(text);
    return this;
  }

  /// The secret of the session.
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("suiren"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  String token() {
    return token;
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    key.ifPresent(text -> request.header("Authorization", "Bearer " + text));
    return request;
  }

  HttpResponse<String> get(String path) {
    HttpResponse<String> page = send(request(path).header("Accept", "text/html"));
    for (Pattern pattern : new Pattern[] {TOKEN, HEADER}) {
      Matcher found = pattern.matcher(page.body());
      if (found.find()) {
        token = found.group(1);
      }
    }
    return page;
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  private String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
  }

  HttpResponse<String> upload(String path, String name, String text) {
    return upload(path, name, text.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> upload(String path, String name, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name);
    List<byte[]> body =
        List.of(
            head.getBytes(StandardCharsets.UTF_8),
            content,
            "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("X-CSRF-TOKEN", token)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArrays(body)));
  }

  HttpResponse<String> json(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /// The body as it comes.
  InputStream stream(String path) {
    return sent(request(path), BodyHandlers.ofInputStream()).body();
  }

  InputStream streamJson(String path, String body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return sent(request, BodyHandlers.ofInputStream()).body();
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return sent(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
