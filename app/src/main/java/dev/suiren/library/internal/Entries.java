package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.kernel.Hash;
import dev.suiren.library.internal.SearchIndex.Entry;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.SpaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the index holds of a file: each passage once for each audience it is cleared for, with that
/// audience's masks.
final class Entries {
  private final Tables tables;
  private final Audit audit;

  Entries(Tables tables, Audit audit) {
    this.tables = tables;
    this.audit = audit;
  }

  /// Empty for a file that does not answer. Slow for a long one: never inside a transaction.
  List<Entry> of(DocumentRow row) {
    if (row.answering().isEmpty()) {
      return List.of();
    }
    CollectionRow collection = tables.collections().find(row.collection()).orElse(null);
    return collection == null ? List.of() : of(row, collection.space());
  }

  private List<Entry> of(DocumentRow row, SpaceId space) {
    List<PassageRow> passages = tables.passages().listOf(row.answering().orElseThrow());
    List<Entry> staff = of(passages, Audience.STAFF, space);
    return row.published()
        ? Stream.concat(staff.stream(), cleared(passages, Audience.PUBLIC, space)).toList()
        : staff;
  }

  List<Entry> of(List<PassageRow> passages, Audience audience, SpaceId space) {
    return cleared(passages, audience, space).toList();
  }

  /// Each passage is inspected by itself, so several at once; headings stand over many of them.
  private Stream<Entry> cleared(List<PassageRow> passages, Audience audience, SpaceId space) {
    Caller caller = Caller.system(space, IndexJob.NAME).narrowedTo(audience);
    Map<List<String>, String> headings = new ConcurrentHashMap<>();
    return passages.parallelStream()
        .flatMap(
            passage ->
                audit.clear(text(passage), Surface.DOCUMENT, caller)
                        instanceof Clearing.Granted<String>(var cleared, _)
                    ? Stream.of(
                        entry(
                            passage,
                            audience,
                            headings.computeIfAbsent(
                                passage.heading(), heading -> heading(heading, caller)),
                            cleared.value()))
                    : Stream.of());
  }

  private static String text(PassageRow passage) {
    return passage.header().isEmpty() ? passage.text() : passage.header() + "\n" + passage.text();
  }

  /// The texts that the index holds or once held of revisions, as far as is known now.
  Set<String> texts(Collection<String> revisions) {
    List<PassageRow> passages =
        revisions.isEmpty() ? List.of() : tables.passages().listOf(revisions);
    return passages.parallelStream()
        .map(Entries::text)
        .flatMap(text -> Stream.concat(Stream.of(text), cleared(text)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<String> cleared(String text) {
    Caller anybody = Caller.system(new SpaceId("none"), IndexJob.NAME);
    return Stream.of(Audience.STAFF, Audience.PUBLIC)
        .map(audience -> audit.clear(text, Surface.DOCUMENT, anybody.narrowedTo(audience)))
        .flatMap(
            clearing ->
                clearing instanceof Clearing.Granted<String>(var cleared, _)
                    ? Stream.of(cleared.value())
                    : Stream.of());
  }

  /// A heading that does not pass is not searched, though its passage may be.
  private String heading(List<String> heading, Caller caller) {
    if (heading.isEmpty()) {
      return "";
    }
    String line = String.join(" › ", heading);
    return switch (audit.clear(line, Surface.DOCUMENT, caller)) {
      case Clearing.Granted<String>(var cleared, _) -> cleared.value();
      case Clearing.Refused<String> refused -> "";
    };
  }

  private static Entry entry(PassageRow passage, Audience audience, String heading, String text) {
    return new Entry(
        passage.id(),
        passage.document().value(),
        passage.revision(),
        passage.collection().value(),
        audience,
        heading,
        text);
  }

  /// Equal exactly for equal entries.
  static String fingerprint(List<Entry> entries) {
    StringBuilder all = new StringBuilder();
    for (Entry entry : entries) {
      all.append(entry.passage()).append(' ').append(entry.audience()).append('\n');
      all.append(entry.heading().length()).append(entry.heading());
      all.append(entry.text().length()).append(entry.text());
    }
    return entries.isEmpty() ? "" : Hash.of(all.toString());
  }
}
