package dev.suiren.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The literal part of the policy in force, in figures; no term is told.
///
/// @param terms how many different terms have an effect, by what they are about; none for an aspect
///   without any
/// @param shipped how many of them are ours
/// @param noting how many further ones are only noted
/// @param imported when each of the lists kept in the house was last changed
/// @param lists the files they come from, `terms.txt` of the home first
/// @param contexts the files of contexts, `contexts.tsv` of the home first
/// @param since when the epoch in force began
/// @param helpline whether there is a line of help that passes and is named where a text is about
///   self-harm
public record Provision(
    Map<Aspect, Integer> terms,
    int shipped,
    int noting,
    List<Instant> imported,
    List<TermList> lists,
    List<TermList> contexts,
    PolicyEpoch epoch,
    Instant since,
    boolean helpline) {

  public Provision {
    terms = Map.copyOf(terms);
    imported = List.copyOf(imported);
    lists = List.copyOf(lists);
    contexts = List.copyOf(contexts);
  }

  public int total() {
    return terms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Something about a list or file that its owner should look at.
  ///
  /// @param where its name
  /// @param count of what its kind says, `of` so many
  public record Remark(Kind kind, Evidence<String> where, long count, long of) {

    public enum Kind {
      /// Terms whose last day is over, of all its terms.
      EXPIRED,
      /// Contexts whose term is not in force, of all its contexts.
      IDLE_CONTEXTS,
      /// None of its terms stands in the documents that were looked at, `of` so many.
      NEVER_MATCHED,
      /// Only notes; clean texts that it would stop, of all that were inspected.
      NOTES_ONLY,
      /// Only notes, and nobody has measured what it would stop.
      UNMEASURED
    }
  }

  /// A file of terms or of contexts.
  ///
  /// @param changed when it was last written; empty where there is no file
  /// @param trouble why it cannot be taken, on one line
  public record TermList(Optional<Instant> changed, Optional<String> trouble) {}
}
