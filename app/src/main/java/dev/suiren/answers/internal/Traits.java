package dev.suiren.answers.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What is measured of a sentence that may answer: the traits that a ranking is learned from, each
/// 0 to about 1.
///
/// Most are shares of the question's weighted words, by where they are said: in the sentence, right
/// before or after it, above it, elsewhere in its passage. The rest tell its form, how its passage
/// was found, and, for each kind of thing that can be asked for, whether it offers one and how
/// near.
final class Traits {
  private static final Pattern PRONOUN =
      Pattern.compile("^\\s*(?:他|她|它|该|其|此|这|本|同年|(?:it|he|she|they|this|these|its|his|her)\\b)");
  private static final Pattern QUOTED = Pattern.compile("[《“\"「]");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final int LONG_RUN = 8;
  private static final double LONG_LIST = 5;
  private static final double LONG_LOGARITHM = 6;

  /// Of a long question, so much is compared letter by letter.
  private static final int MOST_RUN_OVER = 120;

  private static final List<String> PLAIN =
      List.of(
          "share",
          "pairs",
          "characters",
          "words",
          "numbers",
          "before",
          "after",
          "heading",
          "around",
          "passage",
          "focusBefore",
          "focusAfter",
          "focusBeforeEarlier",
          "focusAfterEarlier",
          "support",
          "missing",
          "run",
          "length",
          "rank",
          "score",
          "cosine",
          "asking",
          "pronoun",
          "quoted",
          "digits",
          "list",
          "strange",
          "terms",
          "verbs",
          "termsBefore");
  private static final List<String> BY_KIND =
      List.of("offers", "lacks", "length", "digits", "quoted", "entity", "near");

  static final List<String> NAMES = names();

  private final Asked asked;
  private final Focus focus;
  private final Map<Words.Word, Double> weights;
  private final String beginning;
  private final Nearness nearness;
  private final Offers offers;

  /// @param weights of the question's words, as rare as they are among what was found
  Traits(Asked asked, Map<Words.Word, Double> weights) {
    this.asked = asked;
    this.focus = Focus.of(asked.folded());
    this.weights = weights;
    String folded = asked.folded();
    this.nearness = new Nearness(folded, weights);
    this.offers = new Offers(asked);
    this.beginning = folded.substring(0, Math.min(folded.length(), MOST_RUN_OVER));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(PLAIN);
    for (Expectation kind : Expectation.values()) {
      BY_KIND.forEach(name -> names.add(kind.name() + "." + name));
    }
    return List.copyOf(names);
  }

  /// The values in the order of `NAMES`. Immutable.
  static final class Values {
    private final double[] values;

    private Values(double[] values) {
      this.values = values;
    }

    double get(int index) {
      return values[index];
    }
  }

  /// A sentence of a passage.
  ///
  /// @param own what it says, in its own words or others
  /// @param rank of its passage among those found, from 0
  /// @param support,missing the evidence that it and its passage give and lack
  record Of(
      Passage passage,
      int index,
      Set<Words.Word> own,
      boolean offers,
      int rank,
      double support,
      double missing) {}

  Values of(Of it) {
    Passage passage = it.passage();
    String said = passage.said(it.index());
    Set<Words.Word> own = it.own();
    Set<Words.Word> before = passage.before(it.index());
    int next = it.index() + 1;
    Set<Words.Word> after = next < passage.words().size() ? passage.words().get(next) : Set.of();
    boolean quoted = QUOTED.matcher(said).find();
    boolean digits = DIGIT.matcher(said).find();
    double length = Math.log1p(said.length()) / LONG_LOGARITHM;
    double terms = nearness.share(said);
    String earlier = it.index() == 0 ? "" : passage.folded(it.index() - 1);
    double[] plain = {
      share(own),
      share(own, word -> word.kind() == Words.Kind.PAIR),
      share(own, word -> word.kind() == Words.Kind.HAN),
      share(own, word -> word.kind() == Words.Kind.LATIN),
      share(own, word -> word.kind() == Words.Kind.NUMBER),
      beyond(own, before),
      beyond(own, after),
      beyond(own, passage.heading()),
      beyond(own, passage.everything()),
      share(passage.everything()),
      held(focus.before(), own),
      held(focus.after(), own),
      held(focus.before(), before),
      held(focus.after(), before),
      it.support(),
      it.missing(),
      Math.min(1, longestRun(beginning, said) / (double) LONG_RUN),
      length,
      1 / (1d + it.rank()),
      passage.hit().score(),
      passage.hit().cosine().orElse(0.5),
      one(passage.isOnlyAsking(it.index())),
      one(PRONOUN.matcher(said).find()),
      one(quoted),
      one(digits),
      Math.min(1, said.chars().filter(c -> c == '、' || c == ',').count() / LONG_LIST),
      strange(own),
      terms,
      nearness.verbs(said),
      Math.max(0, nearness.share(earlier + "\n" + said) - terms),
    };
    List<Expectation.Found> found = offers.expected(said);
    double[] values = Arrays.copyOf(plain, NAMES.size());
    int at = PLAIN.size() + asked.expectation().ordinal() * BY_KIND.size();
    double[] byKind = {
      one(it.offers()),
      one(!it.offers()),
      length,
      one(digits),
      one(quoted),
      one(!found.isEmpty()),
      nearness.near(said, found),
    };
    System.arraycopy(byKind, 0, values, at, byKind.length);
    return new Values(values);
  }

  Nearness nearness() {
    return nearness;
  }

  Offers offers() {
    return offers;
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }

  /// How many of its words the question does not say.
  private double strange(Set<Words.Word> own) {
    long known = own.stream().filter(weights::containsKey).count();
    return own.isEmpty() ? 0 : 1 - known / (double) own.size();
  }

  /// How much of the question's words is held, 0 to 1 by their weight.
  double share(Set<Words.Word> held) {
    return share(held, word -> true);
  }

  /// How much of the question's words of a kind is held.
  private double share(Set<Words.Word> held, Predicate<Words.Word> kind) {
    double total = 0;
    double found = 0;
    for (var entry : weights.entrySet()) {
      if (kind.test(entry.getKey())) {
        total += entry.getValue();
        found += held.contains(entry.getKey()) ? entry.getValue() : 0;
      }
    }
    return total == 0 ? 0 : found / total;
  }

  /// How much of the question's words `other` holds that the sentence does not.
  private double beyond(Set<Words.Word> own, Set<Words.Word> other) {
    double total = 0;
    double found = 0;
    for (var entry : weights.entrySet()) {
      total += entry.getValue();
      boolean beyond = other.contains(entry.getKey()) && !own.contains(entry.getKey());
      found += beyond ? entry.getValue() : 0;
    }
    return total == 0 ? 0 : found / total;
  }

  private static double held(Set<Words.Word> wanted, Set<Words.Word> own) {
    return wanted.isEmpty()
        ? 0
        : wanted.stream().filter(own::contains).count() / (double) wanted.size();
  }

  /// The length of the longest stretch that both say.
  private static int longestRun(String question, String said) {
    int[] ends = new int[said.length() + 1];
    int longest = 0;
    for (int i = 1; i <= question.length(); i++) {
      char letter = question.charAt(i - 1);
      for (int j = said.length(); j > 0; j--) {
        ends[j] = letter == said.charAt(j - 1) ? ends[j - 1] + 1 : 0;
        longest = Math.max(longest, ends[j]);
      }
    }
    return longest;
  }
}
