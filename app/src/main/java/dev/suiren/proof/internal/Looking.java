package dev.suiren.proof.internal;

import dev.suiren.checks.Check;
import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.FunctionRow;
import dev.suiren.comparison.Pairs;
import dev.suiren.comparison.ScoredItems;
import dev.suiren.comparison.ScoredItems.Scored;
import dev.suiren.comparison.SequentialPlan;
import dev.suiren.comparison.Verdict;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.Trials.Against;
import dev.suiren.proof.Trials.Judged;
import dev.suiren.proof.Trials.Looked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks at a trial while it goes on, by a plan that allows for looking several times.
///
/// For the thread that hears of the run.
final class Looking {
  private final Against against;
  private final Set<Scored> scored;
  private final List<List<Check>> shares;
  private final Set<String> functions;
  private Optional<Looked> last = Optional.empty();
  private int look;

  /// @param checks that will be asked
  /// @throws ProblemException where the other base was not asked any of them
  Looking(Against against, List<Check> checks, int repeats) {
    this.against = against;
    this.scored =
        ScoredItems.of(
                against.scores(),
                checks.stream().collect(Collectors.toMap(Check::id, Looking::place)))
            .stream()
            .filter(one -> one.repeat() >= 1 && one.repeat() <= repeats)
            .collect(Collectors.toUnmodifiableSet());
    if (scored.isEmpty()) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          against.scores().getFileName()
              + " has no score of any of these checks: nothing to compare");
    }
    this.functions = functions(checks);
    this.shares = against.looks() == 1 ? List.of(checks) : shares(checks);
  }

  /// Those of which both bases may have something to say.
  private Set<String> functions(List<Check> checks) {
    Set<String> items = scored.stream().map(Scored::item).collect(Collectors.toSet());
    return checks.stream()
        .filter(check -> items.contains(check.id()))
        .map(check -> check.subject().function())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What to ask before each look. Clusters that cannot be compared come last: they decide nothing.
  List<List<Check>> shares() {
    return shares;
  }

  /// The order is drawn by a hash, so that it has nothing to do with what is in the checks, and
  /// stays when others are added.
  private List<List<Check>> shares(List<Check> checks) {
    Set<String> items = scored.stream().map(Scored::item).collect(Collectors.toSet());
    Map<String, List<Check>> clusters =
        checks.stream()
            .collect(
                Collectors.groupingBy(
                    check -> check.subject().cluster(), TreeMap::new, Collectors.toList()));
    Map<Boolean, List<List<Check>>> paired =
        clusters.entrySet().stream()
            .sorted(
                Comparator.comparing(cluster -> Hash.of(against.seed() + " " + cluster.getKey())))
            .map(Map.Entry::getValue)
            .collect(
                Collectors.partitioningBy(
                    cluster -> cluster.stream().anyMatch(check -> items.contains(check.id()))));
    List<List<Check>> drawn = paired.getOrDefault(true, List.of());
    int looks = Math.min(against.looks(), drawn.size());
    List<List<Check>> shares = new ArrayList<>();
    for (int i = 0; i < looks; i++) {
      shares.add(flat(drawn.subList(drawn.size() * i / looks, drawn.size() * (i + 1) / looks)));
    }
    shares.getLast().addAll(flat(paired.getOrDefault(false, List.of())));
    return shares;
  }

  private static List<Check> flat(List<List<Check>> clusters) {
    return clusters.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
  }

  private static ScoredItems.Place place(Check check) {
    return new ScoredItems.Place(check.subject().function(), check.subject().cluster());
  }

  int looks() {
    return shares.size();
  }

  /// How many looks were taken.
  int look() {
    return look;
  }

  Optional<Looked> last() {
    return last;
  }

  /// Looks once more, and says whether every verdict is there, of each function.
  ///
  /// @param judged all that was asked till now, and what cannot be asked
  boolean isDecided(Collection<Judged> judged) {
    look++;
    if (judged.stream().noneMatch(this::isPaired)) {
      return false;
    }
    Pairs pairs = pairs(judged);
    Comparison comparison =
        looks() == 1
            ? Comparison.of(pairs, against.bar())
            : new SequentialPlan(looks(), against.bar()).look(pairs, look).comparison();
    last = Optional.of(new Looked(comparison, pairs.leftovers()));
    return comparison.rows().stream().noneMatch(row -> row.verdict() == Verdict.CANNOT_TELL)
        && comparison.rows().stream()
            .map(FunctionRow::function)
            .collect(Collectors.toSet())
            .containsAll(functions);
  }

  private boolean isPaired(Judged judged) {
    return judged.judgement().score().isPresent()
        && scored.contains(new Scored(judged.check().id(), judged.repeat()));
  }

  private Pairs pairs(Collection<Judged> judged) {
    try {
      Path folder = Files.createTempDirectory("suiren-look");
      Path file = folder.resolve("this run");
      try {
        ScoreFile.write(file, judged, Optional.empty());
        return Pairs.read(against.scores(), file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
