package dev.suiren.comparison;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What two systems scored on the same repeats of the same items, as sums per cluster.
public final class Pairs {
  /*
   * What is estimated is the mean over items: each item counts once, with the mean of the repeats
   * that both systems have. So neither more repeats of one item nor a missing one gives it another
   * weight. Differences are kept in whole units that the usual numbers of repeats divide, so that
   * equal ones are equal and the test of Clusters.units() is exact.
   */
  private static final long FINEST = 2_520;

  /// Over all rows: they are held in memory.
  private static final int MOST_CLUSTERS = 21_000_000;

  private final List<Map.Entry<String, Row>> rows;
  private final Leftovers leftovers;

  Pairs(List<Map.Entry<String, Row>> rows, Leftovers leftovers) {
    this.rows = rows;
    this.leftovers = leftovers;
  }

  /// One row with the mean scores over its items.
  record Row(Clusters clusters, double a, double b) {}

  /// Reads two files of records, JSON Lines of `{"item","function","cluster","repeat","score"}`.
  /// They may be longer than memory: what is needed of them is laid aside in the folder for
  /// temporary files, about 31 bytes a line, names as hashes.
  ///
  /// @throws dev.suiren.kernel.ProblemException that names file and line, for what is no record, an
  ///   item and repeat that occur twice, an item in two functions or clusters; and for files that
  ///   have no item and repeat in common
  public static Pairs read(Path a, Path b) {
    return find(a, b)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.BAD_INPUT,
                    a.getFileName()
                        + " and "
                        + b.getFileName()
                        + " have no item and repeat in common: nothing to compare"));
  }

  /// The same; empty where the files have no item and repeat in common.
  public static Optional<Pairs> find(Path a, Path b) {
    try (Spill byCluster = new Spill()) {
      Pairing pairing = new Pairing(new RecordFile(a), new RecordFile(b), byCluster);
      pairing.run();
      if (pairing.itemsByPairs().isEmpty()) {
        return Optional.empty();
      }
      Leftovers leftovers = pairing.leftovers();
      return Optional.of(new Pairs(rows(pairing, byCluster), leftovers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What could not be paired, and what wavered.
  public Leftovers leftovers() {
    return leftovers;
  }

  /// All functions together first, then each by name.
  List<Map.Entry<String, Row>> rows() {
    return rows;
  }

  private static List<Map.Entry<String, Row>> rows(Pairing pairing, Spill byCluster)
      throws IOException {
    long scale =
        pairing.itemsByPairs().keySet().stream()
            .mapToLong(Integer::longValue)
            .reduce(1, Pairs::multiple);
    Summing summing = new Summing(scale, pairing.functions().size());
    for (int heap = 0; heap < Spill.HEAPS; heap++) {
      try (DataInputStream in = byCluster.read(heap)) {
        summing.add(in);
      }
      byCluster.drop(heap);
    }
    Tally together = new Tally();
    List<Map.Entry<String, Row>> rows = new ArrayList<>();
    for (var function : new TreeMap<>(pairing.functions()).entrySet()) {
      Tally tally = pairing.tally(function.getValue());
      if (tally.items() > 0) {
        together.add(tally);
        rows.add(Map.entry(function.getKey(), row(summing.of.get(function.getValue()), tally)));
      }
    }
    Clusters all = rows.size() == 1 ? rows.getFirst().getValue().clusters() : summing.all;
    rows.addFirst(Map.entry(FunctionRow.ALL, row(all, together)));
    return rows;
  }

  private static Row row(Clusters clusters, Tally tally) {
    return new Row(clusters, tally.meanA(), tally.meanB());
  }

  /// The least common multiple, as long as it is not finer than `FINEST`.
  private static long multiple(long one, long other) {
    long multiple = one * (other / SignFlip.commonDivisor(one, other));
    return multiple > FINEST ? FINEST : multiple;
  }

  /// Adds up the items of each cluster.
  private static final class Summing {
    private final long scale;
    private final Clusters all;
    private final List<Clusters> of = new ArrayList<>();

    Summing(long scale, int functions) {
      this.scale = scale;
      this.all = new Clusters(scale * Entry.UNITS);
      for (int function = 0; function < functions; function++) {
        of.add(new Clusters(scale * Entry.UNITS));
      }
    }

    private record Place(long cluster, int function) {}

    private record Sum(long units, int items) {
      Sum and(Sum other) {
        return new Sum(units + other.units, items + other.items);
      }
    }

    /// @param heap holds all items of its clusters
    void add(DataInputStream heap) throws IOException {
      Map<Place, Sum> sums = new HashMap<>();
      try {
        while (true) {
          Place place = new Place(heap.readLong(), heap.readInt());
          int pairs = heap.readInt();
          long units = Math.floorDiv(heap.readLong() * scale + pairs / 2, pairs);
          sums.merge(place, new Sum(units, 1), Sum::and);
        }
      } catch (EOFException e) {
        sums.forEach((place, sum) -> of.get(place.function()).add(sum.units(), sum.items()));
        addTogether(sums);
        refuseTooMany();
      }
    }

    private void refuseTooMany() {
      int clusters = all.count() + of.stream().mapToInt(Clusters::count).sum();
      if (clusters > MOST_CLUSTERS) {
        throw new ProblemException(
            Problem.TOO_LARGE,
            "more than %,d clusters, each counted in its function and in all together; split the files by function"
                .formatted(MOST_CLUSTERS));
      }
    }

    private void addTogether(Map<Place, Sum> sums) {
      if (of.size() > 1) {
        Map<Long, Sum> clusters = new HashMap<>();
        sums.forEach((place, sum) -> clusters.merge(place.cluster(), sum, Sum::and));
        clusters.values().forEach(sum -> all.add(sum.units(), sum.items()));
      }
    }
  }
}
