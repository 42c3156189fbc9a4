package dev.suiren.classifier.internal;

import java.util.Arrays;

/// The traits of a text and whether it is what the classifier looks for.
final class Lesson {
  private final int[] places;
  private final boolean bad;
  private final float weight;
  private final float kin;

  /// @param weight how much it counts beside others
  /// @param kin one over how many lessons there are of its kind
  Lesson(Bag bag, boolean bad, double weight, double kin) {
    this.places = bag.places();
    this.bad = bad;
    this.weight = (float) weight;
    this.kin = (float) kin;
  }

  Lesson(Bag bag, Example example) {
    this(bag, example.bad(), example.weight(), example.kin());
  }

  int size() {
    return places.length;
  }

  int place(int index) {
    return places[index];
  }

  int[] distinct() {
    return Arrays.stream(places).distinct().toArray();
  }

  boolean bad() {
    return bad;
  }

  float kin() {
    return kin;
  }

  float weight() {
    return weight;
  }
}
