package dev.suiren.answers.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Clearing;
import dev.suiren.audit.Surface;
import dev.suiren.glossary.Naming;
import dev.suiren.library.Hit;
import dev.suiren.people.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a base is told of the passages besides their words: what else the things asked about are
/// called, and which two of the passages disagree.
///
/// @param contested the numbers of the two passages, counted from 1; empty where none disagree
record Hints(List<Called> names, List<Integer> contested) {
  static final Hints NONE = new Hints(List.of(), List.of());

  private static final int MOST_NAMES = 8;
  private static final int MOST_OTHERS = 6;

  Hints {
    names = List.copyOf(names);
    contested = List.copyOf(contested);
  }

  /// A name in the question, and the others of the same thing.
  record Called(Cleared<String> name, List<Cleared<String>> others) {}

  static Hints of(Audit audit, Caller caller, Asked asked, Optional<List<Integer>> contested) {
    List<Called> names = new ArrayList<>();
    for (Naming naming : asked.names().stream().distinct().limit(MOST_NAMES).toList()) {
      List<Cleared<String>> others =
          naming.others().stream()
              .sorted()
              .flatMap(other -> cleared(audit, caller, other))
              .limit(MOST_OTHERS)
              .toList();
      if (!others.isEmpty()) {
        cleared(audit, caller, naming.name()).forEach(it -> names.add(new Called(it, others)));
      }
    }
    return new Hints(names, contested.orElse(List.of()));
  }

  private static Stream<Cleared<String>> cleared(Audit audit, Caller caller, String name) {
    return switch (audit.clear(name, Surface.NAME, caller)) {
      case Clearing.Granted<String> granted -> Stream.of(granted.cleared());
      case Clearing.Refused<String> refused -> Stream.empty();
    };
  }

  /// As it stands between the passages and the question; empty where there is nothing to tell.
  String text(List<Hit> passages) {
    return called() + disagreement(passages);
  }

  private String called() {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(it -> said(it.name()) + " = " + String.join(", ", said(it.others())))
            .collect(Collectors.joining("\n", "<names>\n", "\n</names>\n"));
  }

  private static List<String> said(List<Cleared<String>> names) {
    return names.stream().map(Hints::said).toList();
  }

  private static String said(Cleared<String> name) {
    return Instructions.unmarked(name.value().replaceAll("\\s+", " "));
  }

  private String disagreement(List<Hit> passages) {
    return contested.isEmpty()
        ? ""
        : contested.stream()
            .map(number -> "[" + number + "]" + dated(passages.get(number - 1).dated()))
            .collect(
                Collectors.joining(
                    " and ",
                    "<disagreement>\nPassages ",
                    " state different values for what is asked.\n</disagreement>\n"));
  }

  private static String dated(Optional<Instant> dated) {
    return dated.map(it -> " (" + Dates.day(it) + ")").orElse("");
  }

  /// The numbers by which an answer cites both sides; empty where it does not.
  ///
  /// @param shown from passage to the number shown
  List<Integer> conflict(Map<Integer, Integer> shown) {
    return !contested.isEmpty() && shown.keySet().containsAll(contested)
        ? contested.stream().map(shown::get).sorted().toList()
        : List.of();
  }
}
