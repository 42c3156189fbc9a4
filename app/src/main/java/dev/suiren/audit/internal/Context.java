package dev.suiren.audit.internal;

/// A longer text in which a term does not count, as in a word that happens to hold it.
///
/// @param text holds the term
record Context(String term, String text) {
  /// In characters: no rule may look further back than this.
  static final int LONGEST = Pattern.FARTHEST_BACK;

  /// Both as they are looked for.
  record Letters(int[] term, int[] text) {

    /// The first place from `from` on at which the term stands in the text, or -1.
    int find(int from) {
      for (int place = from; place + term.length <= text.length; place++) {
        if (standsAt(place)) {
          return place;
        }
      }
      return -1;
    }

    private boolean standsAt(int place) {
      for (int i = 0; i < term.length; i++) {
        if (text[place + i] != term[i]) {
          return false;
        }
      }
      return true;
    }
  }

  Letters letters() {
    return new Letters(Term.letters(term), Term.letters(text));
  }
}
