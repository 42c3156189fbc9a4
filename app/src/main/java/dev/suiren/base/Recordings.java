package dev.suiren.base;

import dev.suiren.people.Caller;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The door to what bases said when a proof asked them: each call is paid for once and replayed
/// from then on. Owner and editors only; files are read and written for local callers only.
public interface Recordings {

  /// How a recording file is named where a base is expected.
  String FILE = "recorded:";

  /// Opens a base together with what is recorded of it, or a file alone.
  ///
  /// @param base the id or the name of a base, or `recorded:` and a file
  /// @throws dev.suiren.kernel.ProblemException `NOT_FOUND` for a base that is not there,
  ///   `WRONG_USAGE` for such a file, `BAD_INPUT` with the line for one that was cut or changed
  Recorder open(Caller caller, String base);

  /// An answer by the hash of its call; empty where it was never recorded, or forgotten.
  Optional<Recording> find(Caller caller, String request);

  /// The sha-256 of each answer that is there, by the hash of its call. Until the transaction ends
  /// which this is asked in, nothing of the base is forgotten.
  ///
  /// @param requests of calls to the base, 1,000 at most
  Map<String, String> hold(Caller caller, SourceId source, Collection<String> requests);

  /// Writes all answers of a base into a file, which is there whole or not at all.
  ///
  /// @return how many
  long export(Caller caller, SourceId source, Path file);

  /// Takes the answers of a file that are not there yet; the file is looked through first, so that
  /// a bad line leaves everything as it was.
  ///
  /// @param base the id or the name of the base that the file must be of; `CONFLICT` otherwise
  Taken take(Caller caller, String base, Path file);

  /// A base that remembers. Thread-safe: the same call, made twice at once, is paid for once.
  interface Recorder {

    /// What it is called here; of a file its name alone, not where it lies. Text of others.
    String name();

    /// Which base it is.
    Source source();

    /// What its tokens cost; empty where nothing is ever paid, as for a file.
    Optional<Bases.Price> price();

    /// Whether it can be asked about pictures. A file can: what is not in it is missing.
    boolean takesImages();

    /// What a call may cost at most.
    Cost most(Prompt prompt);

    boolean has(Prompt prompt, int repeat);

    /// @param repeat counts from 1; where the prompt has a seed, each repeat has the next one
    Optional<Recording> find(Prompt prompt, int repeat);

    /// Replays, or else asks the base and records what it said before returning it.
    Attempt ask(Prompt prompt, int repeat, Halt halt);
  }

  /// A base, whatever it is called. Text of others: to be cleared before it is shown.
  record Source(SourceId id, String url, String model) {}

  /// @param added answers that were not there
  /// @param known answers that were there already and stayed as they are
  record Taken(long added, long known) {}
}
