package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearances;
import dev.suiren.glossary.Names;
import dev.suiren.glossary.Naming;
import dev.suiren.library.CollectionId;
import dev.suiren.library.DocumentId;
import dev.suiren.library.Hit;
import dev.suiren.library.Search;
import dev.suiren.library.internal.SearchIndex.Found;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Search with rights and audience as filters inside the index, and each hit checked again by SQL
/// and the audit before it is shown.
final class LibrarySearch implements Search {
  /// Fetched beyond what is asked for, in the place of hits that do not pass.
  private static final int SPARE = 8;

  private final Tables tables;
  private final Rights rights;
  private final Names names;
  private final SearchIndex index;
  private final Encoders encoders;
  private final Audit audit;
  private final Clearances clearances;

  LibrarySearch(
      Tables tables,
      Rights rights,
      Names names,
      SearchIndex index,
      Encoders encoders,
      Audit audit,
      Clearances clearances) {
    this.tables = tables;
    this.rights = rights;
    this.names = names;
    this.index = index;
    this.encoders = encoders;
    this.audit = audit;
    this.clearances = clearances;
  }

  @Override
  public List<Hit> search(Caller caller, Query query) {
    Set<String> allowed = allowed(caller, query.within());
    if (allowed.isEmpty() || saysNothing(query.text())) {
      return List.of();
    }
    List<Naming> said = names.in(caller, query.text());
    List<Found> found = index.find(request(caller, query, said, allowed, query.top() + SPARE));
    return hits(caller, query, allowed, found);
  }

  /// Signs alone have no words, and what an encoder makes of them is like anything.
  private static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private Set<String> allowed(Caller caller, Within within) {
    return rights.list(caller).stream()
        .map(CollectionRow::id)
        .filter(within::holds)
        .map(CollectionId::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean holdsOtherScript(Caller caller, Query query) {
    return index.holdsOtherScript(
        request(caller, query, List.of(), allowed(caller, query.within()), query.top()));
  }

  private static SearchIndex.Request request(
      Caller caller, Query query, List<Naming> said, Set<String> allowed, int top) {
    Set<String> documents =
        query.within().documents().stream()
            .map(DocumentId::value)
            .collect(Collectors.toUnmodifiableSet());
    return new SearchIndex.Request(
        query.text(), said, allowed, documents, caller.audience(), top, query.byMeaning());
  }

  private List<Hit> hits(Caller caller, Query query, Set<String> allowed, List<Found> found) {
    Map<String, PassageRow> rows = new HashMap<>();
    for (PassageRow row : tables.passages().list(found.stream().map(Found::passage).toList())) {
      boolean open = caller.audience() == Audience.STAFF || row.published();
      boolean wanted =
          allowed.contains(row.collection().value()) && query.within().holds(row.document());
      if (open && row.answering() && wanted) {
        rows.put(row.id(), row);
      }
    }
    Hits hits = new Hits(audit, clearances, caller);
    // Auditing them is much of a search's time, and each is by itself.
    return inOrder(found, rows).parallelStream()
        .flatMap(
            one ->
                Optional.ofNullable(rows.get(one.passage()))
                    .flatMap(row -> hits.of(row, one))
                    .stream())
        .limit(query.top())
        .toList();
  }

  @Override
  public boolean stand(Caller caller, List<Hit> hits) {
    Map<String, String> revisions = new HashMap<>();
    hits.forEach(hit -> revisions.put(hit.passage().value(), hit.revision()));
    List<PassageRow> rows = tables.passages().list(revisions.keySet());
    Set<String> allowed = allowed(caller, Within.of(Set.of()));
    boolean staff = caller.audience() == Audience.STAFF;
    return rows.size() == revisions.size()
        && rows.stream().allMatch(row -> row.sha256().equals(revisions.get(row.id())))
        && rows.stream().allMatch(row -> staff || row.published())
        && rows.stream().allMatch(row -> allowed.contains(row.collection().value()))
        && rows.stream()
            .map(PassageRow::sha256)
            .distinct()
            .allMatch(sha256 -> clearances.isCleared(sha256, caller));
  }

  /// Equally good ones by their place, since the index has them in the order of their coming.
  private static List<Found> inOrder(List<Found> found, Map<String, PassageRow> rows) {
    return found.stream()
        .filter(one -> rows.containsKey(one.passage()))
        .sorted(
            Comparator.comparingDouble(Found::score)
                .thenComparingDouble(Found::lexical)
                .reversed()
                .thenComparing(one -> row(rows, one).path())
                .thenComparingInt(one -> row(rows, one).start()))
        .toList();
  }

  private static PassageRow row(Map<String, PassageRow> rows, Found one) {
    return Optional.ofNullable(rows.get(one.passage())).orElseThrow();
  }

  @Override
  public List<Double> compare(Caller caller, String question, List<String> sentences) {
    Optional<Vector> asked = encoders.encodeQuestion(question);
    List<Optional<Vector>> said =
        asked.isEmpty()
            ? List.of()
            : sentences.parallelStream().map(encoders::encodePassage).toList();
    if (said.isEmpty() || said.stream().anyMatch(Optional::isEmpty)) {
      return List.of();
    }
    return said.stream().map(v -> asked.get().cosine(v.orElseThrow())).toList();
  }
}
