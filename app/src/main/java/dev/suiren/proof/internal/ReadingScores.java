package dev.suiren.proof.internal;

import dev.suiren.proof.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Compares what was said with what is right. Each figure stands where the set gives ground for it.
final class ReadingScores {
  private static final double COVERAGE = 0.9;
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
    reading(questions, values);
    refusing(questions, values);
    grading(questions, values);
    List<Double> millis =
        predictions.list(Pool.WHOLE, questions).stream().map(Prediction::millis).toList();
    if (!millis.isEmpty()) {
      values.put("p50Millis", rounded(Metrics.percentile(0.5, millis)));
      values.put("p95Millis", rounded(Metrics.percentile(0.95, millis)));
    }
    return values;
  }

  private void reading(List<Question> all, Map<String, Number> values) {
    List<Question> answered = answered(all);
    mean(values, "sentenceAt1", answered, whether(q -> sentenceAt(1, q)));
    mean(values, "sentenceAt3", answered, whether(q -> sentenceAt(3, q)));
    List<Question> graded = all.stream().filter(q -> !label(q).relevant().isEmpty()).toList();
    mean(values, "hitAt1", graded, whether(this::hitAt1));
    List<Question> spanned = answered.stream().filter(q -> label(q).spans()).toList();
    mean(values, "em", spanned, q -> Span.exactMatch(span(q), label(q).answers().all()));
    mean(values, "f1", spanned, q -> Span.f1(span(q), label(q).answers().all()));
    List<Question> composed =
        answered.stream().filter(q -> label(q).answers().parts().size() > 1).toList();
    mean(values, "allPartsAt3", composed, whether(q -> isAnswered(q, shown(Pool.WHOLE, q))));
    if (!answered.isEmpty()) {
      List<Metrics.Judged> judged = answered.stream().map(this::judged).toList();
      values.put("precisionAt90", rounded(Metrics.precisionAtCoverage(COVERAGE, judged)));
    }
  }

  private List<Question> answered(List<Question> all) {
    return all.stream().filter(q -> !label(q).answers().isEmpty()).toList();
  }

  private void refusing(List<Question> all, Map<String, Number> values) {
    List<Prediction> answerable = predictions.list(Pool.ANSWERED, all);
    List<Prediction> unanswerable = predictions.list(Pool.UNANSWERED, all);
    if (!answerable.isEmpty()) {
      values.put(
          "abstainAuc",
          rounded(Metrics.separation(confidences(answerable), confidences(unanswerable))));
    }
    mean(values, "falseRefusal", answerable, p -> p.said().refused() ? 1 : 0);
    mean(values, "falseAnswer", unanswerable, p -> p.said().refused() ? 0 : 1);
    List<Question> contested =
        all.stream().filter(q -> predictions.find(Pool.CONTESTED, q).isPresent()).toList();
    mean(values, "conflictShown", contested, whether(this::conflictShown));
    List<Prediction> own = predictions.list(Pool.WHOLE, answered(all));
    mean(values, "falseConflict", own, p -> p.said().conflict() ? 1 : 0);
  }

  private void grading(List<Question> all, Map<String, Number> values) {
    if (all.stream().anyMatch(q -> !label(q).answers().isEmpty())) {
      return;
    }
    List<Question> judged = all.stream().filter(q -> !label(q).relevant().isEmpty()).toList();
    mean(values, "map", judged, q -> Metrics.averagePrecision(ranked(q), label(q).relevant()));
    mean(values, "p30", judged, q -> Metrics.precisionAt(30, ranked(q), label(q).relevant()));
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

  /// What stands for the span that answers: the first shown sentence, until spans are told.
  private String span(Question question) {
    List<String> shown = shown(Pool.WHOLE, question);
    return shown.isEmpty() ? "" : shown.getFirst();
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

  private static List<Double> confidences(List<Prediction> predictions) {
    return predictions.stream().map(p -> p.said().confidence()).toList();
  }

  private static ToDoubleFunction<Question> whether(Predicate<Question> test) {
    return question -> test.test(question) ? 1 : 0;
  }

  private static <T> void mean(
      Map<String, Number> values, String name, List<T> all, ToDoubleFunction<T> figure) {
    all.stream().mapToDouble(figure).average().ifPresent(mean -> values.put(name, rounded(mean)));
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
