package dev.suiren.audit.internal;

import dev.suiren.audit.FalseAlarms;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.Mint;
import dev.suiren.audit.Provision.Remark;
import dev.suiren.audit.Provision.Remark.Kind;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is odd about the lists as they are now. Looks for their terms, as they stand, in the first
/// documents of the caller's space.
final class Remarks {
  /// Characters of documents that are looked at; more would keep who asks waiting.
  private static final long MOST = 5_000_000;

  private final Sources sources;
  private final SqlAlarms alarms;
  private final Clock clock;
  private final Supplier<List<Inspectable>> texts;
  private final Mint mint = Mint.open();

  Remarks(Sources sources, SqlAlarms alarms, Clock clock, Supplier<List<Inspectable>> texts) {
    this.sources = sources;
    this.alarms = alarms;
    this.clock = clock;
    this.texts = texts;
  }

  /// A file with a bad line is told of elsewhere: then there is no more to say.
  List<Remark> list(Caller caller) {
    Composition all;
    try {
      all = sources.gather();
    } catch (ProblemException broken) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Remark> remarks = new ArrayList<>();
    all.parts().forEach(part -> expired(part, today).ifPresent(remarks::add));
    Set<String> inForce =
        all.basis().on(today).terms().stream()
            .map(term -> Term.spelled(term.letters()))
            .collect(Collectors.toSet());
    all.parts().forEach(part -> idle(part, inForce).ifPresent(remarks::add));
    remarks.addAll(unmatched(all, caller));
    all.parts().forEach(part -> noting(part).ifPresent(remarks::add));
    return remarks;
  }

  private Remark remark(Kind kind, Composition.Part part, long count, long of) {
    return new Remark(kind, mint.evidence(part.source().name()), count, of);
  }

  private Optional<Remark> expired(Composition.Part part, LocalDate today) {
    long over =
        part.listed().stream().filter(term -> term.particulars().period().isOver(today)).count();
    return Optional.of(remark(Kind.EXPIRED, part, over, part.listed().size()))
        .filter(_ -> over > 0);
  }

  private Optional<Remark> idle(Composition.Part part, Set<String> inForce) {
    long idle =
        part.allowed().stream()
            .filter(context -> !inForce.contains(Term.spelled(context.letters().term())))
            .count();
    return Optional.of(remark(Kind.IDLE_CONTEXTS, part, idle, part.allowed().size()))
        .filter(_ -> idle > 0);
  }

  private Optional<Remark> noting(Composition.Part part) {
    if (!part.source().isOurs() || part.source().mode() != ListMode.NOTE_ONLY) {
      return Optional.empty();
    }
    Optional<FalseAlarms> measured = alarms.find(part.source().text());
    return Optional.of(
        measured
            .map(
                it ->
                    remark(
                        Kind.NOTES_ONLY,
                        part,
                        Math.max(it.open().texts(), it.children().texts()),
                        it.texts()))
            .orElseGet(() -> remark(Kind.UNMEASURED, part, 0, 0)));
  }

  private List<Remark> unmatched(Composition all, Caller caller) {
    List<Composition.Part> parts =
        all.parts().stream().filter(part -> !part.listed().isEmpty()).toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    Looked looked = new Looked(Rules.of(all.terms()));
    texts.get().forEach(each -> each.read(caller, looked::look));
    return looked.documents == 0
        ? List.of()
        : parts.stream()
            .filter(part -> part.terms().stream().map(Term::label).noneMatch(looked.met::contains))
            .map(part -> remark(Kind.NEVER_MATCHED, part, part.listed().size(), looked.documents))
            .toList();
  }

  /// The terms that were met so far.
  private static final class Looked {
    private final Rules rules;
    private final Set<String> met = new HashSet<>();
    private long documents;
    private long characters;

    private Looked(Rules rules) {
      this.rules = rules;
    }

    /// Whether there is time for more.
    private boolean look(Inspectable.Item item) {
      documents++;
      characters += item.text().length();
      Search.of(rules, CodePoints.of(item.name() + "\n\n" + item.text())).hits().stream()
          .filter(hit -> hit.rule() instanceof Term)
          .forEach(hit -> met.add(hit.rule().label()));
      return characters < MOST;
    }
  }
}
