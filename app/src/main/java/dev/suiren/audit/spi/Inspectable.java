package dev.suiren.audit.spi;

import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Texts that the policy decides about, such as the documents of a library. A room that keeps some
/// offers one as a bean.
public interface Inspectable {

  /// How many texts `read` hands out, about.
  long count(Caller caller);

  /// Hands the texts of the caller's space to `reader`, one after the other, as long as it says
  /// that it wants more. Never more than one is held in memory.
  void read(Caller caller, Predicate<Item> reader);

  /// How far these texts were cleared anew since an epoch began.
  Progress progress(Caller caller, long epoch);

  /// A text.
  ///
  /// @param document whose text it is
  /// @param name foreign text as well
  /// @param audiences for whom it would be shown, if it passes
  record Item(
      String document, String name, String text, List<Passage> passages, Set<Audience> audiences) {
    public Item {
      passages = List.copyOf(passages);
      audiences = Set.copyOf(audiences);
    }
  }

  /// A passage of a text, in code points, `end` exclusive.
  record Passage(String id, int start, int end) {}

  /// @param done how many of `total` texts were inspected at that epoch
  record Progress(long done, long total) {}
}
