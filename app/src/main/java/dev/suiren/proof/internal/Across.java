package dev.suiren.proof.internal;

import dev.suiren.answers.Means;
import dev.suiren.answers.Reply;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Questions put in one language over documents in another, with what came of them.
final class Across {
  private static final int FEW = 3;

  private final Pairs pairs;
  private final Respondent respondent;
  private final Map<Way, List<Said>> said = new EnumMap<>(Way.class);

  Across(Pairs pairs, Respondent respondent) {
    this.pairs = pairs;
    this.respondent = respondent;
  }

  /// How the questions are put.
  enum Way {
    OWN("in their own language"),
    OTHER("across"),
    GLOSSARY("across, with a glossary");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// @param told whether the reader is told that some documents could not be searched
  private record Said(Prediction prediction, boolean told) {}

  void ask(Way way, PredictionFile file) {
    List<Said> all = new ArrayList<>();
    for (Pairs.Pair pair : pairs.questions()) {
      Said one = ask(way, pair);
      file.write(way.words(), one.prediction(), one.told());
      all.add(one);
    }
    said.put(way, all);
  }

  private Said ask(Way way, Pairs.Pair pair) {
    Question question =
        new Question(
            pair.id(),
            way == Way.OWN ? pair.own() : pair.other(),
            Optional.empty(),
            Optional.of(pair.direction()),
            new Question.Sides(Set.of(), Set.of(), Set.of()),
            true);
    Respondent.Response response =
        respondent.respond(question, Pool.WHOLE, false, OptionalInt.empty(), Means.LEARNED);
    boolean told =
        response.findings().reply() instanceof Reply.Unknown unknown
            && unknown.reach() == Reply.Reach.OWN_LANGUAGE;
    return new Said(response.prediction(), told);
  }

  /// One list a way, in the order of the questions.
  ///
  /// @param answers what answers a question; one without any is answered by no document
  List<List<Outcome>> outcomes(Map<String, String> answers) {
    List<List<Outcome>> ways = new ArrayList<>();
    for (List<Said> all : said.values()) {
      List<Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Pairs.Pair pair = pairs.questions().get(i);
        Said own = all.get(i);
        Optional<String> answer = Optional.ofNullable(answers.get(pair.id()));
        Map<String, Double> shares =
            answer.map(it -> answerable(pair, it, own)).orElseGet(() -> unanswerable(own));
        outcomes.add(
            new Outcome(
                pair.document(),
                answer.isPresent(),
                shares,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
      ways.add(outcomes);
    }
    return ways;
  }

  private Map<String, Double> answerable(Pairs.Pair pair, String answer, Said own) {
    List<Slice> shown = own.prediction().said().shown();
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("foundAt1", one(isFrom(pair, first(1, own.prediction().ranking()))));
    shares.put("foundAt3", one(isFrom(pair, first(FEW, own.prediction().ranking()))));
    shares.put("documentAt1", one(isFrom(pair, first(1, shown))));
    shares.put("documentAt3", one(isFrom(pair, first(FEW, shown))));
    shares.put("shownAt1", one(says(pair, answer, first(1, shown))));
    shares.put("shownAt3", one(says(pair, answer, first(FEW, shown))));
    shares.put("wrongAnswer", one(!shown.isEmpty() && !says(pair, answer, shown)));
    shares.put("saidUnreachable", one(shown.isEmpty() && own.told()));
    shares.put("saidUnanswered", one(shown.isEmpty() && !own.told()));
    return shares;
  }

  private static Map<String, Double> unanswerable(Said own) {
    return Map.of("falseAnswer", one(!own.prediction().said().shown().isEmpty()));
  }

  private static List<Slice> first(int count, List<Slice> slices) {
    return slices.stream().limit(count).toList();
  }

  private static boolean isFrom(Pairs.Pair pair, List<Slice> shown) {
    return shown.stream().anyMatch(slice -> slice.document().equals(pair.document()));
  }

  private boolean says(Pairs.Pair pair, String answer, List<Slice> shown) {
    return shown.stream()
        .filter(slice -> slice.document().equals(pair.document()))
        .anyMatch(slice -> pairs.corpus().text(slice).contains(answer));
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }
}
