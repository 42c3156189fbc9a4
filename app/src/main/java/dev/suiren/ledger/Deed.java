package dev.suiren.ledger;

import dev.suiren.people.Caller;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something that was done, in a form that cannot hold text: every word is an id, a hash or one of
/// our own words, of letters, digits and `._:-`, at most 128 of them (`IllegalArgumentException`
/// otherwise).
///
/// @param subject whom or what it was done to
/// @param facts what else is told, by name
public record Deed(Kind kind, String subject, SortedMap<String, Fact> facts) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  /// What happens that is worth an entry.
  public enum Kind {
    /// The keys in use from here on; the first entry of every ledger.
    KEY,
    /// A policy came into force.
    EPOCH,
    /// A list of terms was taken in.
    LISTED,
    /// A list was trusted more or less.
    MODE,
    /// A list was removed.
    UNLISTED,
    /// What is kept of the policy was put back as it was at an earlier epoch.
    PUT_BACK,
    /// Something else was chosen for personal data and secrets.
    HANDLED,
    /// A text was not let through.
    HELD,
    /// A revision was cleared for an audience.
    CLEARED,
    /// Its clearances for an audience and all stricter ones were withdrawn.
    WITHDRAWN,
    /// Somebody deleted something.
    DELETED,
    /// The head was taken elsewhere.
    EXPORTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Deed {
    checked(subject);
    facts.keySet().forEach(Deed::checked);
    facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  public static Deed of(Kind kind, String subject) {
    return new Deed(kind, subject, new TreeMap<>());
  }

  /// Whose deed it is, as an id: names are foreign text.
  public Deed by(Caller caller) {
    return with(
        "by",
        caller
            .person()
            .map(person -> "person:" + person.value())
            .orElseGet(() -> caller.kind().name().toLowerCase(Locale.ROOT)));
  }

  public Deed with(String name, String word) {
    return with(name, new Word(word));
  }

  public Deed with(String name, long count) {
    return with(name, new Count(count));
  }

  public Deed with(String name, List<String> words) {
    return with(name, new Words(words));
  }

  private Deed with(String name, Fact fact) {
    SortedMap<String, Fact> more = new TreeMap<>(facts);
    more.put(name, fact);
    return new Deed(kind, subject, more);
  }

  /// The facts as JSON without blanks, names in order: the same facts always give the same text.
  public String payload() {
    return facts.entrySet().stream()
        .map(fact -> '"' + fact.getKey() + "\":" + fact.getValue().json())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String checked(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("the ledger takes ids, hashes and words of ours only");
    }
    return word;
  }

  /// What may be told.
  public sealed interface Fact {
    String json();
  }

  /// An id, a hash or one of our words.
  public record Word(String word) implements Fact {
    public Word {
      checked(word);
    }

    @Override
    public String json() {
      return '"' + word + '"';
    }
  }

  /// How many.
  public record Count(long count) implements Fact {
    @Override
    public String json() {
      return String.valueOf(count);
    }
  }

  /// Several words.
  public record Words(List<String> words) implements Fact {
    public Words {
      words.forEach(Deed::checked);
      words = List.copyOf(words);
    }

    @Override
    public String json() {
      return words.stream()
          .collect(Collectors.joining("\",\"", "[\"", "\"]"))
          .replace("[\"\"]", "[]");
    }
  }
}
