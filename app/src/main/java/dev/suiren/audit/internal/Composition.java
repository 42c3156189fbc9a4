package dev.suiren.audit.internal;

import dev.suiren.audit.Handling;
import dev.suiren.audit.PolicySetting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /// One that holds neither terms nor contexts.
    static Part of(Source source, String text) {
      return new Part(source, text, List.of(), List.of());
    }

    List<Term> terms() {
      return source.isFile()
          ? listed
          : listed.stream().map(term -> term.in(source.mode())).toList();
    }
  }

  Basis basis() {
    return ground.with(terms()).allowing(contexts()).withHandling(handling());
  }

  /// The operator's contexts.
  List<Context> contexts() {
    return parts.stream().flatMap(part -> part.allowed().stream()).toList();
  }

  /// What was chosen for personal data and secrets, or what is shipped.
  Handling handling() {
    return find(Source::isHandling)
        .map(part -> Handling.parse(part.text().lines().toList()))
        .orElse(Handling.SHIPPED);
  }

  /// The settings of a policy that was; empty where it is not known what they were.
  Optional<List<PolicySetting>> settings() {
    return find(Source::isSettings).map(part -> SettingsText.read(part.text()));
  }

  /// The last one: what is kept in the house comes after what is lent.
  private Optional<Part> find(Predicate<Source> wanted) {
    return parts.stream()
        .filter(part -> wanted.test(part.source()))
        .reduce((before, after) -> after);
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
    return sources().stream().filter(Source::isElsewhere).collect(Collectors.toSet());
  }
}
