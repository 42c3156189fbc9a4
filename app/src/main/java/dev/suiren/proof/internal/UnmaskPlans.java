package dev.suiren.proof.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.AuditProof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The rounds of undoing disguises. Rows with `variants`, and the clean ones beside them, are
/// inspected under the `entities` of all rows; rows with a `truth` under the lexicon of their
/// source, or under those that are no source's own. Terms that the order names stand for all these.
final class UnmaskPlans {
  private final JsonMapper json;
  private final AuditProof.Order order;
  private final Path folder;

  UnmaskPlans(JsonMapper json, AuditProof.Order order) {
    this.json = json;
    this.order = order;
    this.folder = Plan.data(order);
  }

  static boolean isCloaked(Item row) {
    return row.has("truth");
  }

  List<Plan> list() {
    List<Item> rows = TextFiles.rows(json, folder, order.file());
    List<Item> cloaked = rows.stream().filter(UnmaskPlans::isCloaked).toList();
    List<Item> others = rows.stream().filter(row -> !isCloaked(row)).toList();
    boolean disguised = others.stream().anyMatch(row -> row.has("variants"));
    if (!disguised && cloaked.isEmpty()) {
      throw new ProblemException(
          Problem.WRONG_USAGE,
          "no row of " + folder.getFileName() + " has \"variants\" or a \"truth\"");
    }
    List<Asked> texts = disguised ? disguised(others) : List.of();
    if (order.terms().isPresent()) {
      TermList terms = TermList.ofOrder(json, order);
      List<Asked> all = Stream.concat(texts.stream(), plain(cloaked)).toList();
      return List.of(new Plan(terms.round(0, "terms"), terms.names(), all));
    }
    List<Plan> plans = new ArrayList<>();
    if (disguised) {
      TermList terms =
          TermList.of(others.stream().flatMap(row -> row.texts("entities").stream()).toList());
      plans.add(new Plan(terms.round(0, "entities"), terms.names(), texts));
    }
    bySources(cloaked)
        .forEach((lexicons, own) -> plans.add(plan(plans.size(), lexicons, plain(own).toList())));
    return plans;
  }

  private List<Asked> disguised(List<Item> rows) {
    List<Asked> texts = new ArrayList<>();
    for (Item row : rows) {
      texts.addAll(row.has("variants") ? Asked.variants(row) : plain(List.of(row)).toList());
    }
    order
        .clean()
        .ifPresent(
            clean ->
                TextFiles.rows(json, clean, Optional.empty())
                    .forEach(row -> texts.add(Asked.ours(row))));
    return texts;
  }

  private static Stream<Asked> plain(List<Item> rows) {
    return rows.stream().flatMap(row -> Asked.plain(row).stream());
  }

  private Map<Set<String>, List<Item>> bySources(List<Item> cloaked) {
    Set<String> sources =
        cloaked.stream().map(UnmaskPlans::source).collect(Collectors.toCollection(TreeSet::new));
    Set<String> lexicons = TextFiles.lexicons(folder);
    Set<String> nobodys = new TreeSet<>(lexicons);
    nobodys.removeAll(sources);
    return cloaked.stream()
        .collect(
            Collectors.groupingBy(
                row -> lexicons.contains(source(row)) ? Set.of(source(row)) : nobodys,
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static String source(Item row) {
    return row.findText("source").orElse("").toLowerCase(Locale.ROOT);
  }

  private Plan plan(int number, Set<String> lexicons, List<Asked> asked) {
    if (lexicons.isEmpty()) {
      throw new ProblemException(
          Problem.WRONG_USAGE,
          "no lexicon-NAME.jsonl in " + folder.getFileName() + ": give a list with --terms");
    }
    TermList terms =
        TermList.of(
            lexicons.stream()
                .flatMap(name -> TermList.texts(json, TextFiles.lexicon(folder, name)).stream())
                .toList());
    return new Plan(terms.round(number, String.join("+", lexicons)), terms.names(), asked);
  }
}
