package dev.suiren.glossary;

import dev.suiren.people.Caller;
import java.util.List;
import java.util.Optional;

/// The door to the entries of the caller's space. The staff of the space may see them, its editors
/// and owners change them; for everybody else there is no glossary (`NOT_FOUND`).
public interface Glossary {

  /// By term.
  ///
  /// @param search part of a term, a name or a note, whatever its case, width and script; empty for
  ///   all
  /// @param limit 1 to 1,000
  Listing list(Caller caller, String search, int offset, int limit);

  /// Every entry, by term.
  List<Entry> listAll(Caller caller);

  /// The entry of a term, however it is written.
  Optional<Entry> find(Caller caller, String term);

  Saving add(Caller caller, Draft draft);

  Saving change(Caller caller, EntryId id, Draft draft);

  void remove(Caller caller, EntryId id);

  /// Takes a CSV file (UTF-8; term, names, note; a first row of headings is passed over) whole or,
  /// where a row is bad, not at all. A row whose term has an entry replaces it.
  Importing importCsv(Caller caller, byte[] file);

  /// @param total how many there are in all that the search finds
  record Listing(List<Entry> entries, int total) {
    public Listing {
      entries = List.copyOf(entries);
    }
  }

  /// An entry as someone wrote it.
  record Draft(String term, List<String> names, String note) {
    public Draft {
      names = List.copyOf(names);
    }
  }

  /// How adding or changing ends.
  sealed interface Saving {
    record Saved(EntryId id) implements Saving {}

    record Refused(Flaw flaw) implements Saving {}
  }

  /// How taking a file ends.
  sealed interface Importing {
    record Imported(int added, int changed, int same) implements Importing {}

    /// @param rows the first bad ones, at least one
    record Refused(List<BadRow> rows) implements Importing {
      public Refused {
        rows = List.copyOf(rows);
      }
    }
  }

  /// @param line of the file, from 1; 0 where the file as a whole is meant
  record BadRow(int line, Flaw flaw) {}
}
