package dev.suiren.audit.internal;

import dev.suiren.kernel.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that a policy comes from: the operator's files of terms and of contexts, what is kept
/// in the house and what another one lends, perhaps our own lists, and who judges besides.
///
/// @param lent as it was when it was read
record Sources(
    List<TermsFile> files,
    List<ListFile> contexts,
    List<Composition.Part> lent,
    SqlLists lists,
    boolean seeds,
    Optional<Judge> judge) {

  Sources {
    files = List.copyOf(files);
    contexts = List.copyOf(contexts);
    lent = List.copyOf(lent);
  }

  /// Changes whenever a file or what is kept in the house does.
  record Fingerprint(String files, long version) {
    Fingerprint after() {
      return new Fingerprint(files, version + 1);
    }
  }

  Fingerprint fingerprint() {
    String all =
        Stream.concat(
                files.stream().map(TermsFile::fingerprint),
                contexts.stream().map(ListFile::fingerprint))
            .collect(Collectors.joining("\n"));
    return new Fingerprint(all, lists.version());
  }

  Composition gather() {
    return compose(Roster.of(lists.rows()));
  }

  /// The files as they are now with some lists; a bad line anywhere is refused.
  Composition compose(Roster roster) {
    List<Composition.Part> parts = new ArrayList<>();
    for (int place = 0; place < files.size(); place++) {
      file(place, files.get(place)).ifPresent(parts::add);
    }
    for (int place = 0; place < contexts.size(); place++) {
      ListFile file = contexts.get(place);
      String text = file.text();
      parts.add(part(Source.contexts(place, file.name(), Hash.of(text)), text));
    }
    parts.addAll(lent);
    for (ListRow row : roster.rows()) {
      String text =
          Optional.ofNullable(roster.fresh().get(row.text())).orElseGet(() -> stored(row));
      parts.add(part(row.source(), text));
    }
    return new Composition(parts, ground());
  }

  /// What is ours.
  private Basis ground() {
    return seeds
        ? new Basis(Seeds.TERMS, Seeds.CONTEXTS, judge)
        : new Basis(List.of(), List.of(), judge);
  }

  private String stored(ListRow row) {
    return lists.text(row.text());
  }

  private static Optional<Composition.Part> file(int place, TermsFile file) {
    String text = file.text();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(part(Source.file(place, file.name(), Hash.of(text)), text));
  }

  static Composition.Part part(Source source, String text) {
    if (source.isHandling() || source.isSettings()) {
      return Composition.Part.of(source, text);
    }
    return source.isContexts()
        ? new Composition.Part(source, text, List.of(), ContextList.parse(source.name(), text))
        : new Composition.Part(source, text, TermList.parse(source.name(), text), List.of());
  }

  /// What an epoch had in force of the operator's.
  Composition compose(List<Source> sources) {
    return new Composition(
        sources.stream().map(source -> part(source, lists.text(source.text()))).toList(),
        Basis.of(List.of()));
  }
}
