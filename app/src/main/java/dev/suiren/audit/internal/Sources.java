package dev.suiren.audit.internal;

import dev.suiren.kernel.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that a policy comes from: the operator's files of terms and of contexts, the lists of
/// the house, perhaps our own lists, and who judges besides.
record Sources(
    List<TermsFile> files,
    List<ListFile> contexts,
    SqlLists lists,
    boolean seeds,
    Optional<Judge> judge) {

  Sources {
    files = List.copyOf(files);
    contexts = List.copyOf(contexts);
  }

  /// Changes whenever a file or the lists do.
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
    return compose(Roster.of(lists.list()));
  }

  /// The files as they are now with some lists; a bad line anywhere is refused.
  Composition compose(Roster roster) {
    List<Composition.Part> parts = new ArrayList<>();
    for (int place = 0; place < files.size(); place++) {
      file(place, files.get(place)).ifPresent(parts::add);
    }
    for (ListRow row : roster.rows()) {
      String text =
          Optional.ofNullable(roster.fresh().get(row.text())).orElseGet(() -> stored(row));
      parts.add(part(row.source(), text));
    }
    return new Composition(parts, ground());
  }

  /// What no list of the operator's has a part in.
  private Basis ground() {
    List<Context> allowed = new ArrayList<>(seeds ? Seeds.CONTEXTS : List.of());
    contexts.forEach(file -> allowed.addAll(ContextList.parse(file.name(), file.text())));
    return new Basis(seeds ? Seeds.TERMS : List.of(), allowed, judge);
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

  private static Composition.Part part(Source source, String text) {
    return new Composition.Part(source, text, TermList.parse(source.name(), text));
  }

  /// What an epoch had in force of the operator's.
  Composition compose(List<Source> sources) {
    return new Composition(
        sources.stream().map(source -> part(source, lists.text(source.text()))).toList(),
        Basis.of(List.of()));
  }
}
