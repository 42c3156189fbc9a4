package dev.suiren.library.internal;

import java.util.Optional;

/// Turns texts into vectors, one model per language. Thread-safe; a model is loaded when it is
/// first needed. Empty where there is no encoder, or where the text cannot be encoded.
interface Encoders extends AutoCloseable {

  /// Whether any vectors are to be had at all.
  boolean enabled();

  /// Which model and preparation a vector came from: vectors of different ones are not comparable.
  String model(Tongue tongue);

  Optional<Vector> encodeQuestion(String text);

  Optional<Vector> encodePassage(String text);

  @Override
  void close();

  /// Search by words alone.
  static Encoders none() {
    return new Encoders() {
      @Override
      public boolean enabled() {
        return false;
      }

      @Override
      public String model(Tongue tongue) {
        return "none";
      }

      @Override
      public Optional<Vector> encodeQuestion(String text) {
        return Optional.empty();
      }

      @Override
      public Optional<Vector> encodePassage(String text) {
        return Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
