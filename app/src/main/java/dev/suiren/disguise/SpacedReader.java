package dev.suiren.disguise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Looks for words with signs between their letters. Where the sentence makes more sense as it
/// stands there is none; of words in Latin letters each letter stands by itself.
public final class SpacedReader implements WordReader {
  /// Never written to.
  private static final Deque<Candidate> NOTHING_WAITS = new ArrayDeque<>(0);

  /// So many threads at first, and what is known of each side by side: the node to which a word has
  /// come in the sentence, the letter it began with, whether signs stood between its letters.
  private static final int FEW = 4;

  private static final int WIDTH = 3;

  private final SpacedWords words;
  private final Letters letters = new Letters();

  /// Made when something is first found, as the next one: thousands of readers wait for memory.
  private Deque<Candidate> waiting = NOTHING_WAITS;

  private List<Found> found = List.of();
  private Optional<Plausibility> plausibility = Optional.empty();
  private boolean ended;

  private int[] thread = new int[FEW * WIDTH];
  private int threads;

  SpacedReader(SpacedWords words) {
    this.words = words;
  }

  @Override
  public void feed(int character, boolean capital, int from, int to) {
    if (letters.add(character, capital, from, to)) {
      read(letters.size() - 1);
      settle();
    } else if (letters.partedNow()) {
      settle();
      forget();
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

  /// The sentence has ended: what comes has no part in it.
  private void forget() {
    letters.clear();
    threads = 0;
    plausibility = Optional.empty();
  }

  private void read(int at) {
    int letter = letters.at(at);
    boolean signs = at > 0 && letters.signs(at) > 0;
    int before = at > 0 && letters.signs(at) <= Walk.MOST_SIGNS ? threads : 0;
    threads = 0;
    for (int i = 0; i < before; i++) {
      int node = thread[i * WIDTH];
      int next = signs || !words.isLatin(node) ? words.step(node, letter) : SpacedWords.NONE;
      if (next != SpacedWords.NONE) {
        arrive(next, thread[i * WIDTH + 1], signs || thread[i * WIDTH + 2] != 0, at);
      }
    }
    if (words.begins(letter) && !letters.spellsOn(at)) {
      begin(SpacedWords.ROOT, letter, at);
      begin(SpacedWords.LATIN, letter, at);
    }
  }

  private void begin(int root, int letter, int at) {
    int next = words.step(root, letter);
    if (next != SpacedWords.NONE) {
      arrive(next, at, false, at);
    }
  }

  /// Of those that came so far at most as many go on as came: they may be written over.
  private void arrive(int to, int from, boolean signs, int at) {
    int place = threads++ * WIDTH;
    if (place == thread.length) {
      thread = Arrays.copyOf(thread, place * 2);
    }
    thread[place] = to;
    thread[place + 1] = from;
    thread[place + 2] = signs ? 1 : 0;
    if (signs) {
      for (int word : words.ending(to)) {
        await(new Candidate(from, at, word, Disguise.GAP.bit()));
      }
    }
  }

  private void await(Candidate candidate) {
    if (waiting == NOTHING_WAITS) {
      waiting = new ArrayDeque<>();
    }
    waiting.add(candidate);
  }

  private void settle() {
    while (!waiting.isEmpty() && isRipe(waiting.getFirst().last())) {
      Candidate candidate = waiting.removeFirst();
      if (ends(candidate.last()) && makesSense(candidate)) {
        find(candidate);
      }
    }
  }

  private void find(Candidate candidate) {
    if (found.isEmpty()) {
      found = new ArrayList<>(1);
    }
    found.add(
        new Found(
            letters.from(candidate.first()),
            letters.to(candidate.last()),
            candidate.word(),
            Disguise.GAP));
  }

  /// Whether all that the decision looks at is there.
  private boolean isRipe(int last) {
    return ended || letters.partedNow() || letters.size() - 1 - last >= Plausibility.AFTER;
  }

  /// Whether no more of the same word follows.
  private boolean ends(int last) {
    return !letters.spellsOn(last + 1);
  }

  private boolean makesSense(Candidate candidate) {
    if (isSpelled(candidate)) {
      return standsAlone(candidate);
    }
    Plausibility judge = plausibility.orElseGet(this::open);
    double needed = judge.needed(candidate);
    return judge.mayGain(candidate, needed) && judge.gain(candidate, needed) > needed;
  }

  private Plausibility open() {
    Plausibility judge = words.judge(letters);
    judge.begin();
    plausibility = Optional.of(judge);
    return judge;
  }

  /// Whether Latin letters and digits alone stand there.
  private boolean isSpelled(Candidate candidate) {
    for (int place = candidate.first(); place <= candidate.last(); place++) {
      if (!letters.spells(place)) {
        return false;
      }
    }
    return true;
  }

  /// Whether no other letters that stand by themselves come before or follow, as in a heading:
  /// there the word would be a part of another one. "a" and "i" are words.
  private boolean standsAlone(Candidate candidate) {
    int before = candidate.first() - 1;
    boolean article = before >= 0 && isArticle(letters.at(before)) && !isSingle(before - 1, before);
    return (article || !isSingle(before, candidate.first()))
        && !isSingle(candidate.last() + 1, candidate.last() + 1);
  }

  private static boolean isArticle(int letter) {
    return letter == 'a' || letter == 'i';
  }

  /// Whether a Latin letter or digit stands by itself, with few signs before another place.
  private boolean isSingle(int place, int next) {
    return place >= 0
        && place < letters.size()
        && letters.signs(next) <= Walk.MOST_SIGNS
        && letters.spells(place)
        && !letters.spellsOn(place)
        && !letters.spellsOn(place + 1);
  }

  @Override
  public List<Found> drain() {
    List<Found> drained = found;
    found = List.of();
    return drained;
  }

  @Override
  public int frontier(int read) {
    int frontier = letters.size();
    if (!letters.partedNow() && letters.signsNow() <= Walk.MOST_SIGNS) {
      for (int i = 0; i < threads; i++) {
        frontier = Math.min(frontier, thread[i * WIDTH + 1]);
      }
    }
    for (Candidate candidate : waiting) {
      frontier = Math.min(frontier, candidate.first());
    }
    return frontier == letters.size() ? read : Math.min(read, letters.from(frontier));
  }
}
