package dev.suiren.whole;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Opens every page and fragment that can be reached from some pages by following their links.
final class Crawl {
  private static final List<String> LINKS =
      List.of("href", "src", "hx-get", "data-stream", "data-files-at", "action", "hx-post");

  private Crawl() {}

  /// Path to body, redirects included; paths that `skip` names are not asked for.
  static Map<String, HttpResponse<String>> of(
      Visitor visitor, List<String> starts, Predicate<String> skip) {
    Map<String, HttpResponse<String>> seen = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(starts);
    while (!waiting.isEmpty() && seen.size() < 500) {
      String path = waiting.poll();
      if (!seen.containsKey(path) && !skip.test(path)) {
        HttpResponse<String> answer = visitor.get(path);
        seen.put(path, answer);
        answer.headers().firstValue("Location").ifPresent(waiting::add);
        waiting.addAll(links(answer.body()));
      }
    }
    return seen;
  }

  private static List<String> links(String page) {
    List<String> links = new ArrayList<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      for (String name : LINKS) {
        Optional.of(element.attr(name))
            .filter(link -> link.startsWith("/") && !link.startsWith("/static/"))
            .map(link -> link.split("#", 2)[0])
            .ifPresent(links::add);
      }
    }
    return links;
  }
}
