package dev.suiren.proof;

import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// The door to measuring.
public interface Proof {

  /// Takes the corpus in, answers every question, writes what was answered, and only then reads the
  /// labels. The home must be empty: what else lies in it would take part. Local callers only.
  ///
  /// @throws dev.suiren.kernel.ProblemException `WRONG_USAGE` for a file that is not there,
  ///   `BAD_INPUT` with file and line for one that cannot be understood
  Figures measureReading(Caller caller, ReadingOrder order, Listener listener);

  /// Answers every question several times, with words alone at first and then by one means more
  /// each time, and only then reads the labels. Same conditions as `measureReading`.
  ///
  /// @param data as in `ReadingOrder`
  Steps measureSteps(Caller caller, Path data, Listener listener);

  /// Asks over documents in one language: in that language, then in another one, then so with a
  /// glossary; writes what was answered, and only then reads the labels. Same conditions as
  /// `measureReading`.
  ///
  /// @param data a folder with `pairs.jsonl` and `glossary.csv`
  /// @param out where the predictions go, one JSON object a line
  Steps measureAcross(Caller caller, Path data, Path out, Listener listener);

  /// What is to be measured.
  ///
  /// @param data a folder with `corpus.jsonl`, `queries.jsonl` and, for some figures, `qrels.tsv`
  /// @param out where the predictions go, one JSON object a line
  /// @param features where the features of the first sentences go, if wanted
  /// @param depth how many places of a ranking are kept, 1 to 1,000; by itself 20 sentences, or
  ///   1,000 documents where no question of the set has an answer
  record ReadingOrder(Path data, Path out, Optional<Path> features, OptionalInt depth) {}

  /// Hears how it goes. May be called from any thread.
  interface Listener {

    /// How far it has come.
    void progress(String line);

    /// What the reader of the figures must know.
    void warning(String line);
  }
}
