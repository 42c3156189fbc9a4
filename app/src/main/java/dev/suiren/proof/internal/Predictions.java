package dev.suiren.proof.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that was said, by pool and question.
final class Predictions {
  private final Map<Pool, Map<String, Prediction>> all = new EnumMap<>(Pool.class);

  void add(Prediction prediction) {
    all.computeIfAbsent(prediction.pool(), pool -> new LinkedHashMap<>())
        .put(prediction.question(), prediction);
  }

  Optional<Prediction> find(Pool pool, Question question) {
    return Optional.ofNullable(all.getOrDefault(pool, Map.of()).get(question.id()));
  }

  /// In the order of the questions; those that were not asked over the pool are left out.
  List<Prediction> list(Pool pool, List<Question> questions) {
    return questions.stream().flatMap(question -> find(pool, question).stream()).toList();
  }

  int size() {
    return all.values().stream().mapToInt(Map::size).sum();
  }
}
