package dev.suiren.audit.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the policy comes from: the operator's files of terms and of contexts, and perhaps our own
/// lists.
record Sources(List<TermsFile> terms, List<ListFile> contexts, boolean seeds) {

  Sources {
    terms = List.copyOf(terms);
    contexts = List.copyOf(contexts);
  }

  /// Refuses everything for one bad line, and names it.
  Listed read() {
    Stream<Term> own = terms.stream().flatMap(file -> file.read().stream());
    Stream<Context> allowed =
        contexts.stream().flatMap(file -> ContextList.parse(file.name(), file.text()).stream());
    return seeds
        ? new Listed(
            Stream.concat(Seeds.TERMS.stream(), own).toList(),
            Stream.concat(Seeds.CONTEXTS.stream(), allowed).toList())
        : new Listed(own.toList(), allowed.toList());
  }

  /// Another one whenever a file has changed.
  String fingerprint() {
    return Stream.concat(
            terms.stream().map(TermsFile::fingerprint),
            contexts.stream().map(ListFile::fingerprint))
        .collect(Collectors.joining("\n"));
  }
}
