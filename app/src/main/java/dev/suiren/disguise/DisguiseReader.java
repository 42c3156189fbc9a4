package dev.suiren.disguise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks for words in every disguise.
public final class DisguiseReader implements WordReader {
  private final Manner manner;
  private final Letters letters;
  private final Walk walk;
  private final Windows windows;
  private final Plausibility plausibility;
  private final Initials initials;
  private final Deque<Candidate> waiting = new ArrayDeque<>();
  private final List<Found> found = new ArrayList<>();
  private boolean ended;

  /// What a reader looks for.
  enum Manner {
    /// Whatever is disguised in a text as it stands.
    WRITTEN,
    /// What only leaving out of what is not seen puts together.
    SHOWN,
    /// What may turn out to be such, whatever else stands around it.
    AHEAD
  }

  DisguiseReader(
      Manner manner,
      Letters letters,
      Walk walk,
      Windows windows,
      Plausibility plausibility,
      Initials initials) {
    this.manner = manner;
    this.letters = letters;
    this.walk = walk;
    this.windows = windows;
    this.plausibility = plausibility;
    this.initials = initials;
  }

  @Override
  public void feed(int character, boolean capital, int from, int to) {
    if (letters.add(character, capital, from, to)) {
      plausibility.read();
      walk.read();
      walk.drainTo(waiting);
      windows.read();
      windows.drainTo(waiting);
      settle();
    } else if (letters.partedNow()) {
      settle();
    }
  }

  @Override
  public void loosen() {
    letters.loosen();
  }

  @Override
  public void end() {
    ended = true;
    settle();
  }

  /// Those that came first are ripe first. Of several, the one that gains most beyond what its
  /// disguise needs is meant.
  private void settle() {
    Map<Candidate, Double> gains = Map.of();
    while (!waiting.isEmpty() && isRipe(waiting.getFirst().last())) {
      Candidate candidate = waiting.removeFirst();
      double needed = plausibility.needed(candidate);
      double gain = mayBe(candidate, needed) ? gain(candidate, needed) : needed;
      if (gain > needed) {
        gains = gains.isEmpty() ? new LinkedHashMap<>() : gains;
        gains.put(candidate, gain - needed);
      }
    }
    if (!gains.isEmpty()) {
      gains.entrySet().stream()
          .sorted(Comparator.comparingDouble((Map.Entry<Candidate, Double> e) -> -e.getValue()))
          .forEach(e -> found.add(found(e.getKey())));
    }
  }

  /// Whether a candidate is one in this manner of reading. How many first letters are needed hangs
  /// on those that follow, so all count that may be meant.
  private boolean mayBe(Candidate candidate, double needed) {
    if (manner == Manner.WRITTEN) {
      return true;
    }
    return letters.isPutTogether(candidate.first(), candidate.last())
        && (candidate.has(Disguise.INITIALS) || plausibility.gainAlone(candidate) > needed);
  }

  private double gain(Candidate candidate, double needed) {
    if (manner == Manner.AHEAD) {
      return Double.POSITIVE_INFINITY;
    }
    return plausibility.mayGain(candidate, needed) && Latin.fits(letters, candidate, initials)
        ? plausibility.gain(candidate, needed)
        : Double.NEGATIVE_INFINITY;
  }

  private Found found(Candidate candidate) {
    return new Found(
        letters.from(candidate.first()),
        letters.to(candidate.last()),
        candidate.word(),
        Disguise.of(candidate.bits()));
  }

  /// Whether all that the decision looks at is there.
  private boolean isRipe(int last) {
    if (ended || letters.partedNow() || manner == Manner.AHEAD) {
      return true;
    }
    for (int place = last + 1; place < letters.size(); place++) {
      if (letters.parted(place) || place - last >= Plausibility.AFTER) {
        return true;
      }
    }
    return false;
  }

  /// The most plausible first.
  @Override
  public List<Found> drain() {
    List<Found> drained = List.copyOf(found);
    found.clear();
    return drained;
  }

  @Override
  public int frontier(int read) {
    int frontier = Math.min(walk.frontier(), windows.frontier());
    for (Candidate candidate : waiting) {
      frontier = Math.min(frontier, candidate.first());
    }
    return frontier == letters.size() ? read : Math.min(read, letters.from(frontier));
  }
}
