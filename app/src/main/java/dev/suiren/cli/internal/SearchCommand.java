package dev.suiren.cli.internal;

import dev.suiren.audit.Cleared;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `search`: passages, best first, without an answer.
final class SearchCommand implements Command {
  private final Scope scope;
  private final Search search;
  private final JsonMapper json;

  SearchCommand(Scope scope, Search search, JsonMapper json) {
    this.scope = scope;
    this.search = search;
    this.json = json;
  }

  @Override
  public String verb() {
    return "search";
  }

  @Override
  public String usage() {
    return "search QUERY [--top N] [--docs DIR | --home DIR] [--audience A] [--json]";
  }

  @Override
  public Set<String> options() {
    return Set.of("docs", "home", "audience", "top");
  }

  @Override
  public int run(Invocation invocation) {
    String text = invocation.arguments().text("the query");
    int top = invocation.arguments().number("top", 10, 1, 100);
    var caller = scope.caller(invocation);
    var query = new Search.Query(text, scope.collections(invocation), top);
    List<Found> found = search.search(caller, query).stream().map(Found::of).toList();
    if (invocation.arguments().flag("json")) {
      invocation.out().accept(json.writeValueAsString(found));
    } else {
      found.forEach(hit -> invocation.out().accept(hit.line()));
    }
    return 0;
  }

  private record Found(
      Cleared<String> document,
      String passage,
      double score,
      Cleared<String> quote,
      int start,
      int end) {

    static Found of(Hit hit) {
      return new Found(
          hit.document(), hit.passage().value(), hit.score(), hit.text(), hit.start(), hit.end());
    }

    String line() {
      return Terminal.line(
          "%.3f %s:%d-%d %s".formatted(score, document.value(), start, end, quote.value()));
    }
  }
}
