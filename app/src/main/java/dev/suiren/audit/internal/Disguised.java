package dev.suiren.audit.internal;

import dev.suiren.audit.Channel;
import dev.suiren.audit.Effect;
import dev.suiren.disguise.Disguise;
import dev.suiren.disguise.DisguiseReader;
import dev.suiren.disguise.Disguises;
import dev.suiren.disguise.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// The listed terms as somebody may disguise them. Immutable and shared by all threads.
final class Disguised {
  private static final int MOST_WORDS = 20_000;

  private final Disguises disguises;
  private final List<List<Term>> terms;
  private final List<List<Allowance>> allowances;

  private Disguised(Disguises disguises, List<List<Term>> terms, List<List<Allowance>> allowances) {
    this.disguises = disguises;
    this.terms = terms;
    this.allowances = allowances;
  }

  /// A term that is only noted, or looked for plainly, is not looked for in disguise, nor are those
  /// of a list so long that nearly every letter would stand for the beginning of some.
  static Disguised of(List<Term> all, List<Context> contexts) {
    Map<String, List<Term>> byWord = new LinkedHashMap<>();
    for (Term term : all) {
      if (term.effect() != Effect.NOTE && !term.particulars().plainly()) {
        int[] letters = term.letters();
        String word = new String(letters, 0, letters.length);
        byWord.computeIfAbsent(word, key -> new ArrayList<>(1)).add(term);
      }
    }
    if (byWord.size() > MOST_WORDS) {
      byWord.clear();
    }
    List<int[]> words = byWord.keySet().stream().map(CodePoints::of).toList();
    return new Disguised(
        Disguises.of(List.copyOf(byWord.keySet())),
        List.copyOf(byWord.values()),
        Allowance.of(words, contexts));
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /// A term found by a reading other than the text as it stands.
  ///
  /// @param doubtful whether a context covers it if the line's end in it is only a wrap
  record Find(Hit hit, Channel channel, boolean doubtful) {}

  /// All that is found in a whole text.
  List<Find> whole(int[] text) {
    return terms.isEmpty() ? List.of() : all(new Pass(Track.of(text), disguises::read, true));
  }

  /// What is found only in what is shown of a text, where something in it is not seen.
  List<Find> shown(Track shown) {
    return all(new Pass(shown, disguises::readShown, true));
  }

  private static List<Find> all(Pass pass) {
    pass.advance();
    pass.end();
    return pass.drain();
  }

  /// One pass over a track that may still grow; nothing where no term is looked for in disguise.
  Optional<Pass> over(Track track) {
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pass(track, disguises::read, false));
  }

  /// One pass over a text without what may come to be unseen, that finds whatever may come to be
  /// shown; nothing where no term is looked for in disguise.
  Optional<Pass> ahead(Track track) {
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pass(track, disguises::readAhead, false));
  }

  /// Reads a track as it grows.
  final class Pass {
    private final Track track;

    /// Most lists have no term to be looked for in disguise: then nothing is read.
    private final Optional<DisguiseReader> reader;

    private final boolean wraps;
    private final List<Found> waiting = new ArrayList<>();
    private int next;
    private boolean ended;

    /// @param wraps whether a line may end within a context
    private Pass(Track track, Supplier<DisguiseReader> opening, boolean wraps) {
      this.track = track;
      this.wraps = wraps;
      this.reader = terms.isEmpty() ? Optional.empty() : Optional.of(opening.get());
    }

    void advance() {
      reader.ifPresent(this::read);
    }

    private void read(DisguiseReader reader) {
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
      reader.ifPresent(DisguiseReader::end);
      ended = true;
    }

    List<Find> drain() {
      reader.ifPresent(it -> waiting.addAll(it.drain()));
      if (waiting.isEmpty()) {
        return List.of();
      }
      List<Find> finds = new ArrayList<>();
      List<Found> asked = List.copyOf(waiting);
      waiting.clear();
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
      for (Term term : terms.get(found.word())) {
        Hit hit = new Hit(found.start(), found.end(), term);
        finds.add(new Find(hit, channel(found.disguise()), doubtful));
      }
    }

    /// Whether a context stands around a find: `Pattern.NO`, `Pattern.WAIT`, or anything else.
    private int covered(Found found, Glance glance, boolean wraps) {
      List<Allowance> contexts = allowances.get(found.word());
      if (contexts.isEmpty()) {
        return Pattern.NO;
      }
      int from = track.placeAt(found.start());
      int to = track.placeAt(found.end() - 1) + 1;
      int length = terms.get(found.word()).getFirst().letters().length;
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
      int frontier = reader.isPresent() ? reader.get().frontier(otherwise) : otherwise;
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
