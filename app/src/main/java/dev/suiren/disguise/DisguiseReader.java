package dev.suiren.disguise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One text on its way past the words that are looked for. What it says of a beginning it says of
/// every continuation; used by one thread.
public final class DisguiseReader {
  private final Letters letters;
  private final Walk walk;
  private final Windows windows;
  private final Plausibility plausibility;
  private final Initials initials;
  private final List<Candidate> waiting = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private boolean ended;

  DisguiseReader(
      Letters letters, Walk walk, Windows windows, Plausibility plausibility, Initials initials) {
    this.letters = letters;
    this.walk = walk;
    this.windows = windows;
    this.plausibility = plausibility;
    this.initials = initials;
  }

  /// Takes the next character.
  ///
  /// @param character in lower case and simplified
  /// @param capital whether it was a capital letter
  /// @param from,to where it stands in the text, in whatever the finds shall be counted in
  public void feed(int character, boolean capital, int from, int to) {
    if (letters.add(character, capital, from, to)) {
      plausibility.read();
      walk.read();
      waiting.addAll(walk.drain());
      windows.read();
      waiting.addAll(windows.drain());
      settle();
    } else if (letters.partedNow()) {
      settle();
    }
  }

  /// The text has ended.
  public void end() {
    ended = true;
    settle();
  }

  private void settle() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Candidate> ripe = new ArrayList<>(waiting.size());
    for (Candidate candidate : waiting) {
      if (isRipe(candidate)) {
        ripe.add(candidate);
      }
    }
    if (ripe.isEmpty()) {
      return;
    }
    if (ripe.size() == waiting.size()) {
      waiting.clear();
    } else {
      waiting.removeIf(this::isRipe);
    }
    Map<Candidate, Double> gains = new LinkedHashMap<>();
    for (Candidate candidate : ripe) {
      if (Latin.fits(letters, candidate, initials)) {
        double gain = plausibility.gain(candidate);
        if (gain > plausibility.needed(candidate)) {
          gains.put(candidate, gain);
        }
      }
    }
    if (!gains.isEmpty()) {
      gains.entrySet().stream()
          .sorted(Comparator.comparingDouble((Map.Entry<Candidate, Double> e) -> -e.getValue()))
          .forEach(e -> found.add(found(e.getKey())));
    }
  }

  private Found found(Candidate candidate) {
    return new Found(
        letters.from(candidate.first()),
        letters.to(candidate.last()),
        candidate.word(),
        Disguise.of(candidate.bits()));
  }

  /// Whether all that the decision looks at is there.
  private boolean isRipe(Candidate candidate) {
    if (ended || letters.partedNow()) {
      return true;
    }
    for (int place = candidate.last() + 1; place < letters.size(); place++) {
      if (letters.parted(place) || place - candidate.last() >= Plausibility.AFTER) {
        return true;
      }
    }
    return false;
  }

  /// What was found since the last call, the most plausible first.
  public List<Found> drain() {
    List<Found> drained = List.copyOf(found);
    found.clear();
    return drained;
  }

  /// The first place that may still become part of a find.
  ///
  /// @param read the end of what was read
  public int frontier(int read) {
    int frontier = Math.min(walk.frontier(), windows.frontier());
    for (Candidate candidate : waiting) {
      frontier = Math.min(frontier, candidate.first());
    }
    return frontier == letters.size() ? read : Math.min(read, letters.from(frontier));
  }
}
