package dev.suiren.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.Effect;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Surface;
import dev.suiren.people.Audience;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Plays requests whose choices stream through a gate each, their pieces in any order, for readers
/// and surfaces of all kinds, while policies change and things break. For one thread.
final class GateHouse {
  /// What a maintainer may get wrong; each must be noticed.
  enum Slip {
    NONE,
    /// The frontier lies one character too far.
    BOLD,
    /// What is to be masked is shown.
    UNMASKED,
    /// A change of the policy is not seen.
    STALE,
    /// A part that breaks down is taken for one that found nothing.
    DEAF
  }

  /// How often something breaks, and how often the policy changes: once in so many requests.
  private static final int BREAKS = 8;

  private static final int CHANGES = 4;
  private static final int MOST_CHOICES = 4;
  private static final List<String> LATER = List.of("年假", "规定", "the leave");

  private final Slip slip;
  private final FakeClassifier classifier = new FakeClassifier();
  private final Map<Mood, Policy> policies = new EnumMap<>(Mood.class);

  /// Which policy is in force.
  enum Mood {
    BEFORE,
    AFTER,
    JUDGED_BEFORE,
    JUDGED_AFTER;

    Mood changed() {
      return values()[ordinal() | 1];
    }
  }

  /// What became of the streams.
  record Outcome(int streams, int passed, int broken) {
    Outcome plus(Outcome other) {
      return new Outcome(streams + other.streams, passed + other.passed, broken + other.broken);
    }
  }

  GateHouse(Slip slip) {
    this.slip = slip;
    classifier.byChance = true;
    for (Mood mood : Mood.values()) {
      boolean judged = mood.ordinal() >= 2;
      policies.put(mood, policy(mood, judged ? Optional.of(judge()) : Optional.empty()));
    }
  }

  private Judge judge() {
    return new Judge(classifier, TestAudit.settings());
  }

  private static Policy policy(Mood mood, Optional<Judge> judge) {
    List<Term> terms = new ArrayList<>();
    StreamMaker.BLOCKED.forEach(word -> terms.add(term(word, Effect.BLOCK)));
    StreamMaker.MASKED.forEach(word -> terms.add(term(word, Effect.MASK)));
    StreamMaker.REVIEWED.forEach(word -> terms.add(term(word, Effect.REVIEW)));
    if (mood.changed() == mood) {
      LATER.forEach(word -> terms.add(term(word, Effect.BLOCK)));
    }
    List<Context> contexts =
        StreamMaker.ALLOWED.stream()
            .map(each -> new Context(each.getKey(), each.getValue()))
            .toList();
    PolicyEpoch epoch = new PolicyEpoch(mood.ordinal() + 1L, mood.name());
    return Policy.of(epoch, new Basis(terms, contexts, judge));
  }

  private static Term term(String word, Effect effect) {
    return new Term(word, effect, java.util.Set.of(Audience.values()));
  }

  /// Plays one request, which its seed decides.
  Outcome play(long seed) {
    Random random = new Random(seed);
    Mood first = random.nextInt(4) == 0 ? Mood.JUDGED_BEFORE : Mood.BEFORE;
    Choice.Stage stage = new Choice.Stage(policies, first);
    List<Choice> choices = new ArrayList<>();
    for (int i = 1 + random.nextInt(MOST_CHOICES); i > 0; i--) {
      choices.add(choice(random, stage, seed));
    }
    int changeAt = random.nextInt(CHANGES) == 0 ? random.nextInt(30) : -1;
    List<Choice> open = new ArrayList<>(choices);
    for (int step = 0; !open.isEmpty(); step++) {
      if (step == changeAt) {
        stage.change();
      }
      Choice next = open.get(random.nextInt(open.size()));
      if (!next.send()) {
        open.remove(next);
      }
    }
    classifier.passages.clear();
    return choices.stream().map(Choice::check).reduce(new Outcome(0, 0, 0), Outcome::plus);
  }

  private Choice choice(Random random, Choice.Stage stage, long seed) {
    StreamMaker maker = new StreamMaker(random, random.nextInt(3) == 0 ? 20 : 2);
    boolean call = random.nextInt(5) == 0;
    String text = call ? arguments(maker.stream()) : maker.stream();
    Surface surface =
        random.nextInt(3) == 0
            ? Surface.values()[random.nextInt(Surface.values().length)]
            : Surface.ANSWER;
    Audience audience = Audience.values()[random.nextInt(Audience.values().length)];
    int breaks = random.nextInt(BREAKS) == 0 ? 1 + random.nextInt(20) : 0;
    String what = "-Dsuiren.requests=1 -Dsuiren.seed=" + seed + " " + surface + " " + audience;
    Choice.Part part = new Choice.Part(text, maker.chunks(text), surface, audience, what);
    assertThat(String.join("", part.chunks())).isEqualTo(text);
    return new Choice(part, stage, slip, breaks);
  }

  /// As a base writes the arguments of a tool's call.
  private static String arguments(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return "{\"query\": \"" + escaped + "\", \"limit\": 5}";
  }
}
