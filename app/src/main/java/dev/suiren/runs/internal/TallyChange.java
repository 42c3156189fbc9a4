package dev.suiren.runs.internal;

/// By how much what came of a run has changed; each may be below 0.
record TallyChange(int judged, int right, int unanswered, int clusters, int byHand) {
  static final TallyChange NONE = new TallyChange(0, 0, 0, 0, 0);

  TallyChange plus(TallyChange more) {
    return new TallyChange(
        judged + more.judged,
        right + more.right,
        unanswered + more.unanswered,
        clusters + more.clusters,
        byHand + more.byHand);
  }
}
