package dev.suiren.checks;

import java.util.OptionalDouble;

/// What is said of an answer.
public sealed interface Judgement {

  record Right() implements Judgement {}

  record Wrong(Reason reason) implements Judgement {}

  /// Neither: it never counts.
  record NotAnswered(Reason reason) implements Judgement {}

  /// 1, 0, or absent.
  default OptionalDouble score() {
    return switch (this) {
      case Right _ -> OptionalDouble.of(1);
      case Wrong _ -> OptionalDouble.of(0);
      case NotAnswered _ -> OptionalDouble.empty();
    };
  }
}
