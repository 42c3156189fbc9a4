package dev.suiren.comparison;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings the answers of two files together, item by item. Both are read once and laid aside by
/// item; what becomes of each item is laid aside by cluster.
final class Pairing {
  private static final int MOST_FUNCTIONS = 10_000;

  private final RecordFile a;
  private final RecordFile b;
  private final Spill byCluster;
  private final Map<String, Integer> functions = new HashMap<>();
  private final List<Tally> tallies = new ArrayList<>();
  private final Map<Integer, Long> itemsByPairs = new HashMap<>();
  private final FirstLines linesOnlyInA = new FirstLines();
  private final FirstLines linesOnlyInB = new FirstLines();
  private long onlyInA;
  private long onlyInB;
  private final List<Leftovers.Watched> watched = new ArrayList<>();
  private long unanswered;
  private int functionsOfA;

  /// @param byCluster where what was paired goes
  Pairing(RecordFile a, RecordFile b, Spill byCluster) {
    this.a = a;
    this.b = b;
    this.byCluster = byCluster;
  }

  void run() throws IOException {
    try (Spill byItem = new Spill()) {
      layAside(a, false, byItem);
      functionsOfA = functions.size();
      layAside(b, true, byItem);
      for (int heap = 0; heap < Spill.HEAPS; heap++) {
        List<Entry> entries;
        try (var in = byItem.read(heap)) {
          entries = Entry.readAll(in);
        }
        byItem.drop(heap);
        entries.sort(Entry.ORDER);
        pair(entries);
      }
    }
  }

  private void layAside(RecordFile file, boolean ofB, Spill byItem) {
    Keys keys = new Keys();
    file.read(
        (scored, line) -> {
          scored.plan().ifPresent(plan -> watched(plan, ofB));
          if (Double.isNaN(scored.score())) {
            unanswered++;
            return;
          }
          long item = keys.of(scored.item());
          long cluster = scored.cluster().equals(scored.item()) ? item : keys.of(scored.cluster());
          int units = (int) Math.round(scored.score() * Entry.UNITS);
          int function = function(scored.function(), file, line);
          try {
            new Entry(item, cluster, function, scored.repeat(), ofB, units, line)
                .write(byItem.of(item));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void watched(RecordFile.Plan plan, boolean ofB) {
    if (watched.stream().noneMatch(known -> known.ofB() == ofB)) {
      watched.add(new Leftovers.Watched(ofB, plan.look(), plan.looks()));
    }
  }

  private int function(String name, RecordFile file, int line) {
    Integer known = functions.get(name);
    if (known != null) {
      return known;
    }
    if (functions.size() == MOST_FUNCTIONS) {
      throw file.bad(line, "more than " + MOST_FUNCTIONS + " functions");
    }
    functions.put(name, functions.size());
    tallies.add(new Tally());
    return functions.size() - 1;
  }

  private void pair(List<Entry> entries) throws IOException {
    int start = 0;
    for (int i = 1; i <= entries.size(); i++) {
      if (i == entries.size() || entries.get(i).item() != entries.get(start).item()) {
        take(entries.subList(start, i));
        start = i;
      }
    }
  }

  private void take(List<Entry> ofOneItem) throws IOException {
    for (int i = 1; i < ofOneItem.size(); i++) {
      refuseConflict(ofOneItem.get(i - 1), ofOneItem.get(i));
    }
    PairedItem item = PairedItem.of(ofOneItem);
    Entry first = ofOneItem.getFirst();
    tallies.get(first.function()).add(item);
    item.alone().forEach(this::leaveOver);
    if (item.pairs() > 0) {
      itemsByPairs.merge(item.pairs(), 1L, Long::sum);
      DataOutputStream out = byCluster.of(first.cluster());
      out.writeLong(first.cluster());
      out.writeInt(first.function());
      out.writeInt(item.pairs());
      out.writeLong(item.b() - item.a());
    }
  }

  private void refuseConflict(Entry one, Entry next) {
    if (one.repeat() == next.repeat() && one.ofB() == next.ofB()) {
      throw of(next)
          .bad(next.line(), "the same item and repeat as in line " + one.line() + "; each once");
    }
    if (one.function() != next.function() || one.cluster() != next.cluster()) {
      throw of(next)
          .bad(
              next.line(),
              "another function or cluster than the same item has in "
                  + (of(one).equals(of(next)) ? "" : of(one).file().getFileName() + " ")
                  + "line "
                  + one.line());
    }
  }

  private RecordFile of(Entry entry) {
    return entry.ofB() ? b : a;
  }

  private void leaveOver(Entry entry) {
    if (entry.ofB()) {
      onlyInB++;
    } else {
      onlyInA++;
    }
    (entry.ofB() ? linesOnlyInB : linesOnlyInA).add(entry.line());
  }

  /// By the number that the entries have for it.
  Map<String, Integer> functions() {
    return functions;
  }

  Tally tally(int function) {
    return tallies.get(function);
  }

  /// How often each number of pairs occurs.
  Map<Integer, Long> itemsByPairs() {
    return itemsByPairs;
  }

  /// Only where something was paired.
  Leftovers leftovers() {
    int most = itemsByPairs.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    long all = itemsByPairs.values().stream().mapToLong(Long::longValue).sum();
    SortedMap<Integer, String> inA = items(a, linesOnlyInA, Tally::flakyA);
    SortedMap<Integer, String> inB = items(b, linesOnlyInB, Tally::flakyB);
    return new Leftovers(
        onlyInA,
        linesOnlyInA.in(inA).toList(),
        onlyInB,
        linesOnlyInB.in(inB).toList(),
        all - itemsByPairs.getOrDefault(most, 0L),
        most,
        unanswered,
        functionsOnlyInA(),
        flaky(inA, inB),
        watched);
  }

  /// Those of the first file have the first numbers.
  private List<String> functionsOnlyInA() {
    return functions.entrySet().stream()
        .filter(function -> function.getValue() < functionsOfA)
        .filter(function -> tally(function.getValue()).items() == 0)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// The items that are named, by line.
  private SortedMap<Integer, String> items(
      RecordFile file, FirstLines alone, Function<Tally, Tally.Wavering> wavering) {
    Stream<Integer> flaky = tallies.stream().map(wavering).flatMap(it -> it.lines().lines());
    return file.items(
        Stream.concat(alone.lines(), flaky).collect(Collectors.toCollection(TreeSet::new)));
  }

  private List<Leftovers.Flaky> flaky(
      SortedMap<Integer, String> inA, SortedMap<Integer, String> inB) {
    return functions.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(function -> flaky(function.getKey(), tally(function.getValue()), inA, inB))
        .filter(flaky -> flaky.a() + flaky.b() > 0)
        .toList();
  }

  private static Leftovers.Flaky flaky(
      String function,
      Tally tally,
      SortedMap<Integer, String> inA,
      SortedMap<Integer, String> inB) {
    return new Leftovers.Flaky(
        function,
        tally.items(),
        tally.flakyA().items(),
        tally.flakyB().items(),
        Stream.concat(tally.flakyA().lines().in(inA), tally.flakyB().lines().in(inB))
            .distinct()
            .limit(FirstLines.MOST)
            .toList());
  }
}
