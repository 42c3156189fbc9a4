package dev.suiren.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route there is, found in the running product and not listed here, is shut to whoever comes
/// without a session, from another site or under another name.
@Tag("S4")
class DoorsTest {
  private static final Set<String> OPEN =
      Set.of(
          "GET /signin",
          "POST /signin",
          "POST /signin/link",
          "GET /health",
          "GET /oauth2/authorization/oidc",
          "GET /login/oauth2/code/oidc");
  @TempDir static Path folder;
  private static House house;

  @BeforeAll
  static void open() {
    house = House.open(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private record Route(String method, String path) {
    boolean writes() {
      return !method.equals("GET");
    }

    boolean forPrograms() {
      return path.startsWith("/v1/");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    var mapping = house.get(RequestMappingHandlerMapping.class);
    for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
      Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
      Stream<String> names =
          methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name);
      List<String> paths = info.getPatternValues().stream().map(DoorsTest::filled).toList();
      names.forEach(method -> paths.forEach(path -> routes.add(new Route(method, path))));
    }
    assertThat(routes).as("the product's own routes").hasSizeGreaterThan(50);
    return routes;
  }

  private static String filled(String pattern) {
    return PathContainer.parsePath(pattern).value().replaceAll("\\{[^}]*}", "1");
  }

  private static HttpRequest.Builder request(Visitor visitor, Route route) {
    return visitor
        .request(route.path())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .method(
            route.method(),
            route.writes() ? BodyPublishers.ofString("x=1") : BodyPublishers.noBody());
  }

  @Test
  void withoutASessionOnlyTheEntranceIsOpen() {
    for (Route route : routes()) {
      Visitor stranger = house.stranger();
      HttpResponse<String> page =
          stranger.send(request(stranger, route).header("Accept", "text/html"));
      HttpResponse<String> other = stranger.send(request(stranger, route));
      if (OPEN.contains(route.toString())) {
        assertThat(other.statusCode()).as(route.toString()).isIn(200, 403, 404);
      } else if (!route.writes() && !route.forPrograms()) {
        assertThat(page.statusCode()).as(route.toString()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/signin");
        assertThat(other.statusCode()).as(route.toString()).isEqualTo(401);
      } else {
        assertThat(page.statusCode()).as(route.toString()).isEqualTo(401);
        assertThat(other.statusCode()).as(route.toString()).isEqualTo(401);
      }
    }
  }

  @Test
  void noWriteIsTakenWithoutItsTokenOrFromAnotherSite() {
    Visitor owner = house.owner();
    for (Route route : routes()) {
      if (route.writes() && !route.forPrograms()) {
        String name = route.toString();
        refused(name + " without token", owner.send(request(owner, route)));
        refused(
            name + " wrong token",
            owner.send(request(owner, route).header("X-CSRF-TOKEN", "0".repeat(64))));
        for (String[] from :
            new String[][] {
              {"Origin", "http://evil.example"},
              {"Origin", "null"},
              {"Sec-Fetch-Site", "cross-site"},
              {"Sec-Fetch-Site", "same-site"}
            }) {
          refused(
              name + " " + String.join(": ", from),
              owner.send(
                  request(owner, route)
                      .header("X-CSRF-TOKEN", owner.token())
                      .header(from[0], from[1])));
        }
      }
    }
    assertThat(owner.get("/settings").statusCode()).as("still signed in").isEqualTo(200);
  }

  @Test
  void noRouteIsServedUnderAnotherName() {
    for (Route route : routes()) {
      for (String host : List.of("evil.example", "evil.example:" + house.port(), "127.0.0.1:1")) {
        String answer =
            Raw.send(
                house.port(),
                "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .formatted(route.method(), route.path(), host));
        assertThat(answer).as(route + " at " + host).startsWith("HTTP/1.1 403");
      }
    }
  }

  @Test
  void everyAnswerIsGuardedByItsHeaders() {
    Visitor owner = house.owner();
    for (String path : List.of("/ask", "/library", "/people", "/nothing", "/signin", "/health")) {
      HttpResponse<String> page = owner.get(path);
      assertThat(page.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src")
          .doesNotContain("unsafe-inline", "unsafe-eval");
    }
  }

  private static void refused(String what, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(what).isEqualTo(403);
  }
}
