package dev.suiren.proof.internal;

import dev.suiren.audit.Cleared;
import dev.suiren.proof.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares what was said with what is right. Each figure stands where the set gives ground for it.
final class ReadingScores {
  private static final double DIGITS = 1e4;

  private final Corpus corpus;
  private final Predictions predictions;
  private final Labels labels;

  ReadingScores(Corpus corpus, Predictions predictions, Labels labels) {
    this.corpus = corpus;
    this.predictions = predictions;
    this.labels = labels;
  }

  Figures of(List<Question> questions, String settings) {
    return new Figures(
        values(questions), by(questions, Question::lang), by(questions, Question::part), settings);
  }

  private Map<String, Map<String, Number>> by(
      List<Question> questions, Function<Question, Optional<String>> kind) {
    Map<String, List<Question>> groups =
        questions.stream()
            .filter(question -> kind.apply(question).isPresent())
            .collect(
                Collectors.groupingBy(
                    question -> kind.apply(question).orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, Map<String, Number>> figures = new LinkedHashMap<>();
    groups.forEach((name, group) -> figures.put(name, values(group)));
    return figures;
  }

  private Map<String, Number> values(List<Question> questions) {
    Map<String, Number> values = new LinkedHashMap<>();
    values.put("items", questions.size());
    values.put("clusters", questions.stream().map(q -> label(q).cluster()).distinct().count());
    Outcomes.figures(questions.stream().map(this::outcome).toList())
        .forEach((name, value) -> values.put(name, rounded(value)));
    List<Double> millis =
        predictions.list(Pool.WHOLE, questions).stream().map(Prediction::millis).toList();
    if (!millis.isEmpty()) {
      values.put("p50Millis", rounded(Metrics.percentile(0.5, millis)));
      values.put("p95Millis", rounded(Metrics.percentile(0.95, millis)));
    }
    return values;
  }

  /// How a question came out.
  Outcome outcome(Question question) {
    boolean answered = !label(question).answers().isEmpty();
    Map<String, Double> shares = new LinkedHashMap<>();
    if (answered) {
      reading(question, shares);
    }
    if (!label(question).relevant().isEmpty()) {
      grading(question, shares);
    }
    refusing(question, shares);
    return new Outcome(
        label(question).cluster(),
        answered,
        shares,
        answered ? Optional.of(judged(question)) : Optional.empty(),
        confidence(Pool.ANSWERED, question),
        confidence(Pool.UNANSWERED, question));
  }

  private void reading(Question question, Map<String, Double> shares) {
    Labels.Required answers = label(question).answers();
    shares.put("sentenceAt1", one(sentenceAt(1, question)));
    shares.put("sentenceAt3", one(sentenceAt(3, question)));
    if (label(question).spans()) {
      shares.put("em", Span.exactMatch(span(question), answers.all()));
      shares.put("f1", Span.f1(span(question), answers.all()));
    }
    if (answers.parts().size() > 1) {
      shares.put("allPartsAt3", one(isAnswered(question, shown(Pool.WHOLE, question))));
    }
    predictions
        .find(Pool.WHOLE, question)
        .ifPresent(own -> shares.put("falseConflict", one(own.said().conflict())));
  }

  private void grading(Question question, Map<String, Double> shares) {
    List<String> ranked = ranked(question);
    shares.put("hitAt1", one(hitAt1(question)));
    shares.put("map", Metrics.averagePrecision(ranked, label(question).relevant()));
    shares.put("p30", Metrics.precisionAt(30, ranked, label(question).relevant()));
  }

  private void refusing(Question question, Map<String, Double> shares) {
    predictions
        .find(Pool.ANSWERED, question)
        .ifPresent(it -> shares.put("falseRefusal", one(it.said().refused())));
    predictions
        .find(Pool.UNANSWERED, question)
        .ifPresent(it -> shares.put("falseAnswer", one(!it.said().refused())));
    if (predictions.find(Pool.CONTESTED, question).isPresent()) {
      shares.put("conflictShown", one(conflictShown(question)));
    }
  }

  private Optional<Double> confidence(Pool pool, Question question) {
    return predictions.find(pool, question).map(it -> it.said().confidence());
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }

  /// Whether the first sentences from documents that answer say it.
  private boolean sentenceAt(int count, Question question) {
    Labels.Label label = label(question);
    List<Slice> first = ranking(question).stream().limit(count).toList();
    return label
        .answers()
        .isMetBy(
            texts(
                first.stream()
                    .filter(
                        slice ->
                            label.relevant().isEmpty()
                                || label.relevant().contains(slice.document()))
                    .toList()));
  }

  private boolean hitAt1(Question question) {
    List<Slice> ranking = ranking(question);
    return !ranking.isEmpty() && label(question).relevant().contains(ranking.getFirst().document());
  }

  /// The piece of the first shown sentence that was cut out; the whole of it where none was.
  private String span(Question question) {
    List<String> shown = shown(Pool.WHOLE, question);
    return predictions
        .find(Pool.WHOLE, question)
        .flatMap(own -> own.said().span())
        .map(Cleared::value)
        .orElseGet(() -> shown.isEmpty() ? "" : shown.getFirst());
  }

  private Metrics.Judged judged(Question question) {
    List<String> first = shown(Pool.WHOLE, question).stream().limit(1).toList();
    double confidence =
        predictions.find(Pool.WHOLE, question).map(p -> p.said().confidence()).orElse(0d);
    return new Metrics.Judged(confidence, isAnswered(question, first));
  }

  private boolean conflictShown(Question question) {
    List<String> shown = shown(Pool.CONTESTED, question);
    boolean marked =
        predictions.find(Pool.CONTESTED, question).filter(p -> p.said().conflict()).isPresent();
    return marked && isAnswered(question, shown) && label(question).fakes().isMetBy(shown);
  }

  private boolean isAnswered(Question question, List<String> texts) {
    return label(question).answers().isMetBy(texts);
  }

  private Labels.Label label(Question question) {
    return labels.of(question);
  }

  private List<Slice> ranking(Question question) {
    return predictions.find(Pool.WHOLE, question).map(Prediction::ranking).orElse(List.of());
  }

  private List<String> ranked(Question question) {
    return ranking(question).stream().map(Slice::document).toList();
  }

  private List<String> shown(Pool pool, Question question) {
    return predictions.find(pool, question).map(p -> texts(p.said().shown())).orElse(List.of());
  }

  private List<String> texts(List<Slice> slices) {
    return slices.stream().map(corpus::text).toList();
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
