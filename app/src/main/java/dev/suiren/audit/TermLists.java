package dev.suiren.audit;

import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door to the lists of terms kept in the house, besides the files of the home; for the owner.
/// Thread-safe. Each change is a policy epoch of its own, in force when the call returns.
///
/// A list that is not there gives `NOT_FOUND`, one that is too large `TOO_LARGE`, one with a bad
/// line `BAD_INPUT` naming the line; a change that met another one `CONFLICT`.
public interface TermLists {

  /// By name.
  List<Listed> list(Caller caller);

  /// Takes a list in; it only notes.
  Listed add(Caller caller, Upload upload);

  /// Puts a new text in a list's place; from then on it only notes.
  Listed replace(Caller caller, ListId id, Upload upload);

  /// Inspects our clean texts under a list as it stands, and keeps the figure.
  FalseAlarms measure(Caller caller, ListId id);

  /// @param sure whether the caller knows that the list holds many clean texts
  Switching switchTo(Caller caller, ListId id, ListMode mode, boolean sure);

  void remove(Caller caller, ListId id);

  /// The text as it came.
  Evidence<String> text(Caller caller, ListId id);

  /// A list on its way in.
  ///
  /// @param name whose ending tells the format, such as `terms.csv`; 1 to 100 characters
  /// @param text the file's bytes, read as UTF-8 by the door
  record Upload(String name, ByteBuffer text) {
    public Upload {
      text = text.asReadOnlyBuffer();
    }

    public static Upload of(String name, String text) {
      return new Upload(name, StandardCharsets.UTF_8.encode(text));
    }
  }

  /// A list in force.
  ///
  /// @param by who changed it last; absent for a job or the command line
  /// @param alarms how often it would hold clean texts; absent before it was measured
  record Listed(
      ListId id,
      Evidence<String> name,
      ListMode mode,
      int terms,
      Optional<PersonId> by,
      Instant changed,
      Optional<FalseAlarms> alarms) {}

  /// How a change of the mode ends.
  sealed interface Switching {
    record Switched(PolicyEpoch epoch) implements Switching {}

    /// Nothing was changed: the list's text was not measured yet.
    record Unmeasured() implements Switching {}

    /// Nothing was changed: the list holds many clean texts, and the caller was not sure.
    record Unsure(FalseAlarms alarms) implements Switching {}
  }
}
