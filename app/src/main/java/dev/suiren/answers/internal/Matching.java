package dev.suiren.answers.internal;

import dev.suiren.answers.Offer;
import dev.suiren.answers.Why;
import dev.suiren.answers.Why.Match;
import dev.suiren.answers.Why.Stretch;
import dev.suiren.glossary.Folded;
import dev.suiren.glossary.Naming;
import dev.suiren.library.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a reader what a sentence has in common with a question.
/* The words are those that ranking weighs, found again at their places: written in another script,
 * form or case (`Line`, `Words`), by another name (`Naming`) or in another everyday word
 * (`Synonyms`). Single Chinese characters are weighed too, but a reader would take each of them for
 * chance: they count only where the question has no longer word with them.
 */
final class Matching {
  /* Ranking is content with a hint; a reader who is told "a person" expects one. */
  private static final Pattern PERSON =
      Pattern.compile(
          "先生|女士|小姐|经理|主[任管席]|总裁|董事|教授|博士|[部队]长|\\p{IsHan}(?<![全局内外])部(?![分件位落首])|小组"
              + "|\\p{IsHan}·\\p{IsHan}|\\b(mr|mrs|ms|dr)\\b");
  private static final Pattern PLACE =
      Pattern.compile(
          "省(?![略钱时])|市(?![场值价面])|[县镇村州岛街厅]|区(?![分别])|路(?![径由])|室|\\p{IsHan}国(?!家)"
              + "|[\\d一二三四五六七八九十] ?[层楼]|楼下|\\b(street|road|floor|room|city|building|avenue|hall"
              + "|office|desk)\\b");

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d|\\b(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\\b) ?"
              + "(second|minute|hour|day|week|month|quarter|year)s?\\b");

  private final Asked asked;
  private final Line question;
  private final List<Words.Spot> spots;
  private final Set<Words.Word> telling;

  private Matching(Asked asked, Line question) {
    this.asked = asked;
    this.question = question;
    this.telling = telling(asked);
    this.spots =
        Words.spots(question.folded()).stream().filter(s -> telling.contains(s.word())).toList();
  }

  static Matching of(Inquiry inquiry) {
    return new Matching(inquiry.asked(), Line.of(inquiry.text()));
  }

  private static Set<Words.Word> telling(Asked asked) {
    Set<Words.Word> telling = new HashSet<>(asked.weights().keySet());
    StringBuilder inPairs = new StringBuilder();
    telling.stream()
        .filter(word -> word.kind() == Words.Kind.PAIR)
        .forEach(word -> inPairs.append(word.text()));
    telling.removeIf(
        word ->
            word.kind() == Words.Kind.HAN && inPairs.indexOf(word.text()) >= 0
                || Asked.isFaint(word));
    return Set.copyOf(telling);
  }

  /// Why a sentence that was chosen answers.
  Why why(Candidate candidate) {
    Passage passage = candidate.passage();
    return why(passage, candidate.sentence(), candidate.offered());
  }

  /// Why the sentence that a base's statement rests on answers.
  Why why(Hit hit, Sentences.Sentence sentence) {
    Passage passage = Passage.of(hit, asked.names());
    int index = passage.sentences().indexOf(sentence);
    boolean offers = index >= 0 && asked.isOfferedBy(passage, index);
    return why(passage, sentence, offers ? asked.expectation() : Expectation.ANY);
  }

  private Why why(Passage passage, Sentences.Sentence sentence, Expectation offered) {
    Line line = Line.of(Passage.slice(passage.text(), sentence));
    List<Match> found = new ArrayList<>();
    Set<Words.Word> said = new HashSet<>();
    for (Words.Spot spot : Words.spots(line.folded())) {
      if (telling.contains(spot.word())) {
        said.add(spot.word());
        found.add(new Match(line.stretch(spot.start(), spot.end()), Optional.empty()));
      }
    }
    asked.synonyms().forEach(synonyms -> add(synonyms, line, found));
    asked.names().forEach(naming -> add(naming, line, found));
    int start = passage.hit().start() + sentence.start();
    return new Why(
        merged(found).stream().map(it -> new Match(it.said().shifted(start), it.asked())).toList(),
        beside(passage, passage.sentences().indexOf(sentence), said, found),
        offer(offered, line.folded()));
  }

  private void add(Synonyms synonyms, Line line, List<Match> found) {
    Optional<Stretch> own =
        synonyms
            .asked()
            .matcher(question.folded())
            .results()
            .findFirst()
            .map(it -> question.found(it.start(), it.end()));
    synonyms
        .said()
        .matcher(line.folded())
        .results()
        .forEach(it -> found.add(new Match(line.found(it.start(), it.end()), own)));
  }

  private void add(Naming naming, Line line, List<Match> found) {
    Optional<Stretch> own = places(naming.name(), question).stream().findFirst();
    for (String other : naming.others()) {
      places(other, line).forEach(place -> found.add(new Match(place, own)));
    }
  }

  /// Where a line says a folded name.
  static List<Stretch> places(String name, Line line) {
    List<Stretch> places = new ArrayList<>();
    String text = line.folded();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = Folded.endOf(name, text, at);
      if (end >= 0) {
        places.add(line.found(at, end));
      }
    }
    return places;
  }

  /// Those that share a character or stand without a gap become one.
  private static List<Match> merged(List<Match> found) {
    List<Match> merged = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingInt(match -> match.said().start()))
        .forEach(
            next -> {
              if (!merged.isEmpty() && belongTogether(merged.getLast(), next)) {
                merged.add(united(merged.removeLast(), next));
              } else {
                merged.add(next);
              }
            });
    return merged;
  }

  private static boolean belongTogether(Match one, Match next) {
    boolean adjoin = one.said().end() == next.said().start();
    return one.said().overlaps(next.said())
        || adjoin && one.asked().isEmpty() && next.asked().isEmpty();
  }

  /// The longer of the two says what was asked.
  private static Match united(Match one, Match next) {
    int end = Math.max(one.said().end(), next.said().end());
    Match longer = length(one) >= length(next) ? one : next;
    return new Match(new Stretch(one.said().start(), end), longer.asked());
  }

  private static int length(Match match) {
    return match.said().end() - match.said().start();
  }

  /// What of the question only the surroundings of a sentence say.
  private List<Stretch> beside(
      Passage passage, int index, Set<Words.Word> said, List<Match> found) {
    Set<Words.Word> around = new HashSet<>(passage.heading());
    if (index >= 0) {
      around.addAll(passage.before(index));
    }
    List<Stretch> covered = new ArrayList<>();
    found.forEach(match -> match.asked().ifPresent(covered::add));
    List<Stretch> near = new ArrayList<>();
    for (Words.Spot spot : spots) {
      Stretch place = question.stretch(spot.start(), spot.end());
      if (said.contains(spot.word())) {
        covered.add(place);
      } else if (around.contains(spot.word())) {
        near.add(place);
      }
    }
    return merged(near.stream().map(it -> new Match(it, Optional.empty())).toList()).stream()
        .map(Match::said)
        .flatMap(place -> without(place, covered).stream())
        .toList();
  }

  /// What is left of a stretch, without single characters that a cut leaves behind.
  private static List<Stretch> without(Stretch place, List<Stretch> covered) {
    List<Stretch> left = new ArrayList<>();
    int from = place.start();
    for (int at = place.start(); at <= place.end(); at++) {
      Stretch one = new Stretch(at, at + 1);
      if (at == place.end() || covered.stream().anyMatch(one::overlaps)) {
        boolean whole = from == place.start() && at == place.end();
        if (at > from && (whole || at - from > 1)) {
          left.add(new Stretch(from, at));
        }
        from = at + 1;
      }
    }
    return left;
  }

  private Optional<Offer> offer(Expectation offered, String folded) {
    return switch (offered) {
      case PRICE -> Optional.of(Offer.PRICE);
      case SPAN -> Optional.of(Offer.DURATION);
      case WHEN -> Optional.of(Offer.DATE);
      case MANY -> Optional.of(Offer.NUMBER);
      case WHO -> Optional.of(Offer.PERSON).filter(_ -> PERSON.matcher(folded).find());
      case WHERE -> Optional.of(Offer.PLACE).filter(_ -> PLACE.matcher(folded).find());
      case WHY -> Optional.of(Offer.REASON);
      case HOW -> Optional.of(Offer.STEPS);
      case NAME, ORGANIZATION, PURPOSE, LOOK, WHAT, MANNER -> Optional.empty();
      // "How many days" is answered by "15 days", which ranking knows by the word they share.
      case ANY ->
          Optional.of(Offer.DURATION)
              .filter(_ -> asked.expectation() == Expectation.SPAN && TIME.matcher(folded).find());
    };
  }
}
