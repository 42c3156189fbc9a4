package dev.suiren.comparison;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a file of records has scores of, as far as someone is about to score the same.
public final class ScoredItems {
  private ScoredItems() {}

  /// Where an item belongs.
  public record Place(String function, String cluster) {}

  /// One time that an item was asked.
  public record Scored(String item, int repeat) {}

  /// Those of these items that have a score, and at which repeats.
  ///
  /// @throws dev.suiren.kernel.ProblemException that names file and line, for what is no record and
  ///   for an item that belongs elsewhere in the file
  public static Set<Scored> of(Path path, Map<String, Place> items) {
    Set<Scored> scored = new HashSet<>();
    RecordFile file = new RecordFile(path);
    file.read(
        (record, line) -> {
          Optional<Place> place = Optional.ofNullable(items.get(record.item()));
          if (place.filter(here -> !here.equals(place(record))).isPresent()) {
            throw file.bad(line, "another function or cluster than the check of this name has");
          }
          if (place.isPresent() && !Double.isNaN(record.score())) {
            scored.add(new Scored(record.item(), record.repeat()));
          }
        });
    return Set.copyOf(scored);
  }

  private static Place place(RecordFile.Scored record) {
    return new Place(record.function(), record.cluster());
  }
}
