package dev.suiren.classifier.internal;

/// A text to learn from.
///
/// @param bad whether it is what the classifier looks for
/// @param weight how much it counts beside others
/// @param kin one over how many texts were made from the same pattern: what only one pattern says
///   is not worth learning
record Example(String text, String before, boolean bad, double weight, double kin) {

  Example(String text, boolean bad, double weight) {
    this(text, "", bad, weight, 1);
  }
}
