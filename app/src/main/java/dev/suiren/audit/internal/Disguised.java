package dev.suiren.audit.internal;

import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.disguise.Disguise;
import dev.suiren.disguise.Disguises;
import dev.suiren.disguise.Found;
import dev.suiren.disguise.WordReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The listed terms as somebody may disguise them. Immutable and shared by all threads.
final class Disguised {
  private static final int MOST_WORDS = 20_000;

  private final Disguises disguises;
  private final Listed listed;

  private Disguised(Disguises disguises, Listed listed) {
    this.disguises = disguises;
    this.listed = listed;
  }

  /// A term that is only noted, or looked for plainly, is not looked for in disguise, nor are those
  /// of a list so long that nearly every letter would stand for the beginning of some.
  static Disguised of(List<Term> all, List<Context> contexts) {
    Listed listed =
        Listed.of(
            all, contexts, term -> term.effect() != Effect.NOTE && !term.particulars().plainly());
    return listed.words().size() > MOST_WORDS ? of(List.of(), contexts) : of(listed);
  }

  private static Disguised of(Listed listed) {
    return new Disguised(Disguises.of(listed.words()), listed);
  }

  /// Terms by the word that is looked for, each word with the contexts in which it does not count.
  record Listed(List<String> words, List<List<Term>> terms, List<List<Allowance>> allowances) {

    static Listed of(List<Term> all, List<Context> contexts, Predicate<Term> wanted) {
      Map<String, List<Term>> byWord = new LinkedHashMap<>();
      for (Term term : all) {
        if (wanted.test(term)) {
          String word = Term.spelled(term.letters());
          byWord.computeIfAbsent(word, key -> new ArrayList<>(1)).add(term);
        }
      }
      List<int[]> letters = byWord.keySet().stream().map(CodePoints::of).toList();
      return new Listed(
          List.copyOf(byWord.keySet()),
          List.copyOf(byWord.values()),
          Allowance.of(letters, contexts));
    }

    boolean isEmpty() {
      return words.isEmpty();
    }
  }

  boolean isEmpty() {
    return listed.isEmpty();
  }

  /// A term found by a reading other than the text as it stands.
  ///
  /// @param doubtful whether a context covers it if the line's end in it is only a wrap
  record Find(Hit hit, Channel channel, boolean doubtful) {}

  /// All that is found in a whole text.
  List<Find> whole(int[] text) {
    return isEmpty() ? List.of() : all(new Pass(listed, Track.of(text), disguises.read(), true));
  }

  /// What is found only in what is shown of a text, where something in it is not seen.
  List<Find> shown(Track shown) {
    return isEmpty() ? List.of() : all(new Pass(listed, shown, disguises.readShown(), true));
  }

  static List<Find> all(Pass pass) {
    pass.advance();
    pass.end();
    return pass.drain();
  }

  /// One pass over a track that may still grow; nothing where no term is looked for in disguise.
  Optional<Pass> over(Track track) {
    return pass(track, disguises::read);
  }

  /// One pass over a text without what may come to be unseen, that finds whatever may come to be
  /// shown; nothing where no term is looked for in disguise.
  Optional<Pass> ahead(Track track) {
    return pass(track, disguises::readAhead);
  }

  private Optional<Pass> pass(Track track, Supplier<WordReader> opening) {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(new Pass(listed, track, opening.get(), false));
  }

  /// Reads a track as it grows.
  static final class Pass {
    private final Listed listed;
    private final Track track;
    private final WordReader reader;
    private final boolean wraps;
    private List<Found> waiting = List.of();
    private int next;
    private boolean ended;

    /// @param reader of the listed words
    /// @param wraps whether a line may end within a context
    Pass(Listed listed, Track track, WordReader reader, boolean wraps) {
      this.listed = listed;
      this.track = track;
      this.reader = reader;
      this.wraps = wraps;
    }

    void advance() {
      for (; next < track.size(); next++) {
        int letter = track.folded(next);
        boolean capital = letter != track.plain(next) && letter < 0x80;
        if (track.loose(next)) {
          reader.loosen();
        }
        reader.feed(letter, capital, track.start(next), track.end(next));
        if ((next & 0xFFF) == 0 && Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the inspection is overdue");
        }
      }
    }

    void end() {
      reader.end();
      ended = true;
    }

    List<Find> drain() {
      List<Found> more = reader.drain();
      if (waiting.isEmpty() && more.isEmpty()) {
        return List.of();
      }
      List<Find> finds = new ArrayList<>();
      List<Found> asked = new ArrayList<>(waiting);
      asked.addAll(more);
      waiting = new ArrayList<>();
      Glance glance = new Glance(track, ended);
      for (Found found : asked) {
        int strictly = covered(found, glance, wraps);
        int loosely = wraps || strictly != Pattern.NO ? strictly : covered(found, glance, true);
        if (strictly == Pattern.WAIT || loosely == Pattern.WAIT) {
          waiting.add(found);
        } else if (strictly == Pattern.NO) {
          add(found, loosely != Pattern.NO, finds);
        }
      }
      return finds;
    }

    private void add(Found found, boolean doubtful, List<Find> finds) {
      for (Term term : listed.terms().get(found.word())) {
        Hit hit = new Hit(found.start(), found.end(), term);
        finds.add(new Find(hit, channel(found.disguise()), doubtful));
      }
    }

    /// Whether a context stands around a find: `Pattern.NO`, `Pattern.WAIT`, or anything else.
    private int covered(Found found, Glance glance, boolean wraps) {
      List<Allowance> contexts = listed.allowances().get(found.word());
      if (contexts.isEmpty()) {
        return Pattern.NO;
      }
      int from = track.placeAt(found.start());
      int to = track.placeAt(found.end() - 1) + 1;
      int length = listed.terms().get(found.word()).getFirst().letters().length;
      int answer = Pattern.NO;
      for (Allowance context : contexts) {
        int told = context.coversDisguise(glance, from, to, length, wraps);
        if (told != Pattern.NO && told != Pattern.WAIT) {
          return told;
        }
        answer = told == Pattern.WAIT ? told : answer;
      }
      return answer;
    }

    /// The first offset that may still be part of a find, or `otherwise`.
    int frontier(int otherwise) {
      int frontier = reader.frontier(otherwise);
      for (Found found : waiting) {
        frontier = Math.min(frontier, found.start());
      }
      return frontier;
    }
  }

  private static Channel channel(Disguise disguise) {
    return switch (disguise) {
      case GAP -> Channel.SURFACE;
      case PINYIN -> Channel.PINYIN;
      case INITIALS -> Channel.INITIALS;
      case SPLIT -> Channel.SPLIT;
      case SHUFFLE -> Channel.SHUFFLE;
      case LOOKALIKE -> Channel.LOOKALIKE;
      case EMOJI -> Channel.EMOJI;
    };
  }
}
