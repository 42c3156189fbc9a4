package dev.suiren.classifier.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Slates for the same words. The one given back last is kept for whoever takes one next; who else
/// needs one meanwhile gets a new one. Thread-safe.
final class Slates {
  private final Words words;
  private final Turns turns;
  private final AtomicReference<Optional<Slate>> spare = new AtomicReference<>(Optional.empty());

  Slates(Words words) {
    this.words = words;
    this.turns = new Turns(words);
  }

  Slate make() {
    return new Slate(words, turns);
  }

  Slate take() {
    return spare.getAndSet(Optional.empty()).orElseGet(this::make);
  }

  void give(Slate slate) {
    spare.set(Optional.of(slate));
  }

  /// All traits of a text, for learning.
  Bag bag(Tokens tokens, boolean quoted) {
    Outline outline = new Outline(words, tokens, quoted);
    Bag bag = new Bag(tokens.size() * 16 + outline.length * 40);
    Grams.fill(bag, tokens, outline, turns, new int[outline.size]);
    return bag;
  }

  /// Whether a text ends within a quotation.
  boolean leavesOpen(Tokens tokens) {
    return new Outline(words, tokens, false).open();
  }
}
