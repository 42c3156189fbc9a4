package dev.suiren.answers.internal;

import dev.suiren.answers.Means;
import dev.suiren.library.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the sentences that answer a question best, with no base at all.
/* Each sentence of each passage is scored by
 *   (1) the share of the question's weighted content words it holds; words that stand in the
 *       sentence before, in the headings or elsewhere in the passage count in part, since a text
 *       names its subject once and then says "it";
 *   (2) how well the passage was found, and how early the sentence stands in it;
 *   (3) whether it offers the kind of thing asked for (a date, a number, a name, a place), by its own
 *       words or, for a cell of a table, by the label of its column; what does not is weaker evidence;
 *   (4) what was learned of its traits (`Traits`, `Ranker`);
 *   (5) the encoder's similarity, where one is loaded: of the first few only, and only where it can
 *       still change which is the first, since each costs as much as a whole search.
 * A heading or a question says what is asked, not what is answered: both are marked down.
 */
final class Extraction {
  private static final double BEFORE = 0.6;
  private static final double HEADING = 0.45;
  private static final double AROUND = 0.3;
  private static final double BY_PASSAGE = 0.25;
  private static final double BY_POSITION = 0.2;
  private static final double WITHOUT_SUBJECT = 0.18;
  private static final double BY_LIKENESS = 2;
  private static final double BY_AGREEMENT = 3;

  /// Brings the sum of (1) to (3) to the unit of the learned one.
  private static final double BY_HAND = 9;

  private static final int COMPARED = 4;
  private static final int MOST_WORDS = 128;

  /// Cosines of sentences that speak of the same things seldom differ by more than half.
  private static final double CLOSE = BY_LIKENESS / 2;

  private final Asked asked;
  private final Means means;
  private final Function<List<String>, List<Double>> likeness;
  private final List<Passage> passages;
  private final Map<Words.Word, Double> weights;
  private final double total;

  /// @param likeness of sentences to the question; empty where no encoder is loaded
  Extraction(
      Asked asked, Means means, List<Hit> hits, Function<List<String>, List<Double>> likeness) {
    this.asked = asked;
    this.means = means;
    this.likeness = likeness;
    this.passages = hits.parallelStream().map(hit -> Passage.of(hit, asked.names())).toList();
    Rarity rarity = new Rarity(passages.stream().flatMap(p -> p.words().stream()).toList());
    this.weights = new java.util.HashMap<>(asked.weights());
    weights.replaceAll((word, weight) -> weight * rarity.of(word));
    keepHeaviest(weights);
    this.total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Each word is looked up many times in each sentence.
  private static void keepHeaviest(Map<Words.Word, Double> weights) {
    if (weights.size() > MOST_WORDS) {
      weights
          .keySet()
          .retainAll(
              weights.entrySet().stream()
                  .sorted(
                      Map.Entry.<Words.Word, Double>comparingByValue()
                          .reversed()
                          .thenComparing(entry -> entry.getKey().text()))
                  .limit(MOST_WORDS)
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet()));
    }
  }

  /// All candidates, best first.
  List<Candidate> candidates() {
    Traits traits = new Traits(asked, weights);
    List<Candidate> all =
        new ArrayList<>(
            IntStream.range(0, passages.size())
                .parallel()
                .boxed()
                .flatMap(rank -> from(passages.get(rank), rank, traits).stream())
                .toList());
    all.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return withLikeness(means.has(Means.LEARNED) ? withAgreement(all, traits) : all);
  }

  private List<Candidate> from(Passage passage, int rank, Traits traits) {
    if (!means.has(Means.FEATURES)) {
      return plainly(passage, rank, traits);
    }
    List<Candidate> all = new ArrayList<>();
    double lost =
        weights.keySet().stream()
            .filter(word -> !passage.everything().contains(word))
            .mapToDouble(asked::loss)
            .sum();
    double astray = asked.subjectIsIn(passage) ? 0 : WITHOUT_SUBJECT;
    for (int i = 0; i < passage.sentences().size(); i++) {
      boolean offers = asked.isOfferedBy(passage, i);
      Set<Words.Word> own = meant(passage, i, offers);
      Set<Words.Word> before = passage.before(i);
      double covered = traits.share(own) + (passage.isRow(i) ? traits.share(before) : 0);
      double support = support(own, before, passage);
      double missing = lost + astray + (offers ? 0 : asked.expectation().loss());
      Traits.Values values =
          traits.of(new Traits.Of(passage, i, own, offers, rank, support, missing));
      all.add(
          new Candidate(
              passage,
              passage.sentences().get(i),
              own,
              covered,
              support,
              missing,
              offers ? asked.expectation() : Expectation.ANY,
              values,
              0,
              BY_HAND * byHand(passage, i, support, offers, astray)
                  + (means.has(Means.LEARNED) ? Ranker.SHIPPED.score(values) : 0)));
    }
    return all;
  }

  /// By nothing but the words it shares with the question.
  private List<Candidate> plainly(Passage passage, int rank, Traits traits) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < passage.sentences().size(); i++) {
      Set<Words.Word> own = passage.words().get(i);
      double covered = traits.share(own);
      Traits.Values values = traits.of(new Traits.Of(passage, i, own, false, rank, covered, 0));
      double score = BY_HAND * (covered + BY_PASSAGE * passage.hit().score());
      all.add(
          new Candidate(
              passage,
              passage.sentences().get(i),
              own,
              covered,
              covered,
              0,
              Expectation.ANY,
              values,
              0,
              score));
    }
    return all;
  }

  /// What is known of handbooks and tables without any learning.
  private double byHand(Passage passage, int index, double support, boolean offers, double astray) {
    double score =
        support
            + BY_PASSAGE * passage.hit().score()
            + (offers ? asked.expectation().bonus() : 0)
            + BY_POSITION / (1 + index)
            - astray;
    return passage.isOnlyAsking(index) ? score / 2 : score;
  }

  private double support(Set<Words.Word> own, Set<Words.Word> before, Passage passage) {
    double support = 0;
    for (var entry : weights.entrySet()) {
      support += entry.getValue() * nearness(entry.getKey(), own, before, passage);
    }
    return total == 0 ? 0 : support / total;
  }

  /// The words of a sentence, those of the question that it says in another way, and those of the
  /// trouble whose remedy it is.
  private Set<Words.Word> meant(Passage passage, int index, boolean offers) {
    Set<Words.Word> meant = new HashSet<>(passage.words().get(index));
    String folded = passage.said(index);
    asked.synonyms().stream().filter(s -> s.isIn(folded)).forEach(s -> meant.addAll(s.words()));
    if (offers && asked.expectation() == Expectation.HOW) {
      meant.addAll(passage.topic());
    }
    return meant;
  }

  private static double nearness(
      Words.Word word, Set<Words.Word> own, Set<Words.Word> before, Passage passage) {
    if (own.contains(word)) {
      return 1;
    }
    if (before.contains(word)) {
      return BEFORE;
    }
    if (passage.heading().contains(word)) {
      return HEADING;
    }
    return passage.everything().contains(word) ? AROUND : 0;
  }

  private List<Candidate> withAgreement(List<Candidate> ordered, Traits traits) {
    Agreement agreement = new Agreement(ordered, asked, traits);
    List<Candidate> again = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      again.add(
          i < agreement.size()
              ? ordered.get(i).agreed(agreement.byAny(i), BY_AGREEMENT * agreement.of(i))
              : ordered.get(i));
    }
    again.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return again;
  }

  private List<Candidate> withLikeness(List<Candidate> ordered) {
    int compared = contenders(ordered);
    List<Candidate> first = ordered.subList(0, compared);
    List<Double> alike =
        compared < 2
            ? List.of()
            : likeness.apply(first.stream().map(c -> c.quote().value()).toList());
    if (alike.isEmpty() || alike.size() != compared) {
      return ordered;
    }
    List<Candidate> again = new ArrayList<>();
    for (int i = 0; i < compared; i++) {
      again.add(first.get(i).withScore(first.get(i).score() + BY_LIKENESS * alike.get(i)));
    }
    again.sort(Comparator.comparingDouble(Candidate::score).reversed());
    again.addAll(ordered.subList(compared, ordered.size()));
    return again;
  }

  /// How many of the first few are so close that their likeness could change which is the first.
  private static int contenders(List<Candidate> ordered) {
    int few = Math.min(COMPARED, ordered.size());
    return (int)
        IntStream.range(0, few)
            .takeWhile(i -> ordered.getFirst().score() - ordered.get(i).score() < CLOSE)
            .count();
  }

  /// The sentence of `hit` that shares most words with a statement made from it.
  static Sentences.Sentence closest(Hit hit, String statement) {
    Passage passage = Passage.of(hit);
    Set<Words.Word> said = new HashSet<>(Words.of(statement));
    double most = -1;
    Sentences.Sentence best = new Sentences.Sentence(0, hit.end() - hit.start());
    for (int i = 0; i < passage.sentences().size(); i++) {
      Set<Words.Word> own = passage.words().get(i);
      double shared = own.stream().filter(said::contains).mapToDouble(Extraction::worth).sum();
      double score = shared / Math.sqrt(8.0 + own.size());
      if (score > most) {
        most = score;
        best = passage.sentences().get(i);
      }
    }
    return best;
  }

  private static double worth(Words.Word word) {
    return word.kind() == Words.Kind.HAN ? 0.3 : 1;
  }
}
