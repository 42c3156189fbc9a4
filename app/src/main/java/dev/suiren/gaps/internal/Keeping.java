package dev.suiren.gaps.internal;

import dev.suiren.answers.QuestionUnanswered;
import dev.suiren.gaps.Gaps;
import dev.suiren.kernel.Hash;
import dev.suiren.people.Caller;

/// Decides whether an unanswered question is kept, and as what.
final class Keeping {
  /// Longer texts are rather documents or letters than questions, in code points.
  private static final int LONGEST = 1000;

  private final Store store;
  private final Masks masks;
  private final Repeats repeats;

  Keeping(Store store, Masks masks, Repeats repeats) {
    this.store = store;
    this.masks = masks;
    this.repeats = repeats;
  }

  /// Jobs ask nothing for themselves; teens, children and people of unknown age, who count as
  /// children, are never written down.
  static boolean mayBeKept(Caller caller) {
    boolean grown =
        switch (caller.audience()) {
          case STAFF, PUBLIC -> true;
          case TEENS, CHILDREN -> false;
        };
    return grown && caller.kind() != Caller.Kind.SYSTEM;
  }

  void keep(QuestionUnanswered news) {
    Caller caller = news.caller();
    String question = news.question();
    if (!mayBeKept(caller)
        || question.codePointCount(0, question.length()) > LONGEST
        || !store.choices().get(caller.space()).on()) {
      return;
    }
    masks.masked(caller, question).ifPresent(masked -> keep(caller, masked, news));
  }

  private void keep(Caller caller, String masked, QuestionUnanswered news) {
    String plain = Folding.plain(masked);
    String same = Wording.same(plain);
    long day = store.today();
    if (same.isEmpty() || !isFirst(caller, plain)) {
      return;
    }
    var occasion = new Kept.Occasion(masked, plain, sameness(plain), news.ground(), day);
    store
        .db()
        .inTransaction(
            () -> {
              if (store.choices().holdsOn(caller.space())) {
                store.gaps().add(caller.space(), occasion);
                store.gaps().trim(caller.space(), Gaps.Page.MOST);
              }
            });
  }

  /// Whether the caller asks this for the first time today; from now on they have.
  boolean isFirst(Caller caller, String plain) {
    return repeats.isFirst(caller, store.today(), sameness(plain));
  }

  private static String sameness(String plain) {
    return Hash.of(Wording.same(plain));
  }
}
