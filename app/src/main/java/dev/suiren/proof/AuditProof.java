package dev.suiren.proof;

import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The door to measuring the audit: what it says of the texts of a data folder, held against what
/// the folder says of them.
///
/// First `listRounds`, then `inspect` once for each round on a home where the round's terms are in
/// force, at last `figures`. Local callers only; the caller's audience is the one inspected for.
public interface AuditProof {

  /// The rounds that an order takes, and a look at every text: what cannot be understood is told
  /// before anything is written.
  ///
  /// @throws dev.suiren.kernel.ProblemException `WRONG_USAGE` for a file that is not there,
  ///   `BAD_INPUT` with file and line for one that cannot be understood
  List<Round> listRounds(Caller caller, Order order, Proof.Listener listener);

  /// Inspects the texts of one round and writes what was said; reads no label. The first round
  /// begins the file of predictions anew.
  ///
  /// @return sha-256 of all settings in force, terms included
  String inspect(Caller caller, Order order, Round round, Proof.Listener listener);

  /// Reads the predictions of all rounds, and only then the labels.
  ///
  /// @param settings what `inspect` returned for each round
  AuditFigures figures(Caller caller, Order order, List<String> settings);

  /// What is asked of the audit.
  enum Kind {
    /// Is a text offensive?
    AUDIT,
    /// Is a term found whatever disguises it?
    UNMASK,
    /// Are personal data found?
    PII,
    /// Is a text an attack on an assistant?
    INJECTION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is to be measured.
  ///
  /// @param data a folder of JSON Lines; empty for texts of our own, where the kind has some
  /// @param out where the predictions go, one JSON object a line
  /// @param file the one file of the folder that counts, if not all
  /// @param terms a list of terms: lines as in `terms.txt`, or JSON Lines with a `text` each
  /// @param clean a folder of clean texts of our own, for false alarms
  record Order(
      Kind kind,
      Optional<Path> data,
      Path out,
      Optional<String> file,
      Optional<Path> terms,
      Optional<Path> clean) {}

  /// Texts that are inspected under the same terms.
  ///
  /// @param number counts from 0
  /// @param lines the list of terms to be in force; empty for the order's own, or for none
  record Round(int number, String name, List<String> lines) {
    public Round {
      lines = List.copyOf(lines);
    }
  }
}
