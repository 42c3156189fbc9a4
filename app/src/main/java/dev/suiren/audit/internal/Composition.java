package dev.suiren.audit.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All sources of a policy with what they say.
///
/// @param ground what no list of the operator's has a part in
record Composition(List<Part> parts, Basis ground) {

  Composition {
    parts = List.copyOf(parts);
  }

  /// @param listed the terms as the text has them, whatever the mode
  /// @param allowed the contexts in it
  record Part(Source source, String text, List<Term> listed, List<Context> allowed) {
    Part {
      listed = List.copyOf(listed);
      allowed = List.copyOf(allowed);
    }

    List<Term> terms() {
      return source.isFile()
          ? listed
          : listed.stream().map(term -> term.in(source.mode())).toList();
    }
  }

  Basis basis() {
    return ground.with(terms()).allowing(contexts());
  }

  /// The operator's contexts.
  List<Context> contexts() {
    return parts.stream().flatMap(part -> part.allowed().stream()).toList();
  }

  /// Whether it is known what contexts there were.
  boolean tellsContexts() {
    return sources().stream().anyMatch(Source::isContexts);
  }

  /// The operator's terms as they are in force.
  List<Term> terms() {
    return parts.stream().flatMap(part -> part.terms().stream()).toList();
  }

  List<Source> sources() {
    return parts.stream().map(Part::source).toList();
  }

  /// What lies outside of this home's rows.
  Set<Source> files() {
    return sources().stream().filter(source -> !source.isOurs()).collect(Collectors.toSet());
  }
}
