package dev.suiren.audit.internal;

import dev.suiren.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The terms and allow-contexts that Suiren ships. The terms are looked for as they stand, or with
/// signs between their letters: each that is looked for in disguise takes time from every text.
final class Seeds {
  private static final String TERM_LIST = "seed-terms.tsv";
  private static final String CONTEXT_LIST = "allow-contexts.tsv";

  static final List<Term> TERMS =
      TermList.parse(TERM_LIST, text(TERM_LIST)).stream().map(Term::plainly).toList();
  static final List<Context> CONTEXTS = ContextList.parse(CONTEXT_LIST, text(CONTEXT_LIST));

  static final String VERSION = Hash.of(text(TERM_LIST) + text(CONTEXT_LIST));

  private Seeds() {}

  static Basis basis() {
    return new Basis(TERMS, CONTEXTS, Optional.empty());
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
