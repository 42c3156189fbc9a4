package dev.suiren.audit;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The door to trying a change of the policy on the documents of the caller's space before it is
/// made; for the owner. One trial runs at a time, in the background of this process; what came of
/// it is forgotten with the process, which change it was is not. Thread-safe.
public interface DryRun {

  /// Begins; whatever ran before and has ended is forgotten. `CONFLICT` while another one runs.
  void begin(Caller caller, Draft draft);

  /// The trial that runs or ran last in the caller's space, unless the policy has changed since;
  /// `LOST` where the process that ran it has ended.
  Optional<Trial> find(Caller caller);

  /// Begins once more what was tried last; `NOT_FOUND` where nothing was.
  void again(Caller caller);

  /// Ends what runs, or forgets what ran.
  void cancel(Caller caller);

  /// A change that may be made.
  sealed interface Draft {
    /// A list in another mode.
    record Switched(ListId list, ListMode mode) implements Draft {}

    /// A list with another text.
    record Replaced(ListId list, TermLists.Upload upload, ListMode mode) implements Draft {}

    /// A list less.
    record Removed(ListId list) implements Draft {}

    /// What is kept in the house as it was at an epoch.
    record PutBack(long epoch) implements Draft {}

    /// Something else for personal data and secrets.
    record Handled(Handling handling) implements Draft {}
  }

  /// Where a trial stands.
  ///
  /// @param done documents inspected, of `total`
  /// @param examples the first 100
  record Trial(
      About about,
      State state,
      Instant begun,
      long done,
      long total,
      Counts counts,
      List<Example> examples) {
    public static final int MOST = 100;

    public Trial {
      examples = List.copyOf(examples);
    }
  }

  /// What is tried: of a list its id and name, of a rollback the epoch's number, else 0.
  ///
  /// @param handling what is tried for personal data and secrets
  record About(
      Kind kind,
      Optional<ListId> list,
      Optional<Evidence<String>> name,
      Optional<ListMode> mode,
      long epoch,
      Optional<Handling> handling) {}

  enum Kind {
    SWITCHED,
    REPLACED,
    REMOVED,
    PUT_BACK,
    HANDLED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum State {
    RUNNING,
    DONE,
    CANCELLED,
    /// Broke off; the log says where.
    FAILED,
    /// Its process has ended, and what came of it is not known.
    LOST;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Passages with something in them that would newly be held, newly be masked, and be shown again.
  ///
  /// @param documents those that would leave the answers as a whole
  record Counts(long held, long masked, long released, long documents) {}

  /// What would become of a passage.
  enum Outcome {
    HELD,
    MASKED,
    RELEASED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param document its id, and `name` the name of its file
  /// @param passage its id; empty where it is the file's name that counts
  /// @param term what is found in it
  /// @param around the words with those about them
  record Example(
      Outcome outcome,
      Audience audience,
      String document,
      Evidence<String> name,
      String passage,
      Evidence<String> term,
      Evidence<String> around) {}
}
