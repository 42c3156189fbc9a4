package dev.suiren.library.internal;

import org.apache.lucene.util.VectorUtil;

/// The meaning of a text as its encoder sees it: a direction of length 1. Immutable.
final class Vector {
  private final Tongue tongue;
  private final float[] values;

  /// @param values are taken over and brought to length 1
  Vector(Tongue tongue, float[] values) {
    this.tongue = tongue;
    this.values = VectorUtil.l2normalize(values, false);
  }

  Tongue tongue() {
    return tongue;
  }

  /// Not to be changed.
  float[] values() {
    return values;
  }

  /// -1 to 1; 0 between languages, where likeness is not known.
  double cosine(Vector other) {
    return tongue == other.tongue && values.length == other.values.length
        ? VectorUtil.dotProduct(values, other.values)
        : 0;
  }
}
