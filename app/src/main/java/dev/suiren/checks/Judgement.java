package dev.suiren.checks;

import java.util.Optional;
import java.util.OptionalDouble;

/// What is said of an answer.
public sealed interface Judgement {

  record Right() implements Judgement {}

  record Wrong(Reason reason) implements Judgement {}

  /// Neither: it never counts.
  record NotAnswered(Reason reason) implements Judgement {}

  /// Why it is not right; empty where it is.
  default Optional<Reason> why() {
    return switch (this) {
      case Right _ -> Optional.empty();
      case Wrong(Reason reason) -> Optional.of(reason);
      case NotAnswered(Reason reason) -> Optional.of(reason);
    };
  }

  /// 1, 0, or absent.
  default OptionalDouble score() {
    return switch (this) {
      case Right _ -> OptionalDouble.of(1);
      case Wrong _ -> OptionalDouble.of(0);
      case NotAnswered _ -> OptionalDouble.empty();
    };
  }
}
