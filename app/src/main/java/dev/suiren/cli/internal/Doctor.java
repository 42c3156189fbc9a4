package dev.suiren.cli.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Audit;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.audit.Provision;
import dev.suiren.audit.Provisions;
import dev.suiren.ledger.Check;
import dev.suiren.ledger.Ledger;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at what the law and the standards ask of an operator, as far as it can be counted here,
/// and says what there is. Figures for terms: TC260-003 and GB/T 45654-2025.
final class Doctor {
  private static final int TERMS = 10_000;
  private static final int TERMS_OF_ONE = 200;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Set<Aspect> LISTED =
      EnumSet.of(
          Aspect.IMITATION,
          Aspect.VALUES,
          Aspect.VIOLENCE,
          Aspect.SEX,
          Aspect.SELF_HARM,
          Aspect.ABUSE,
          Aspect.FRAUD);

  private final Provisions provisions;
  private final Ledger ledger;
  private final People people;
  private final ApiKeys keys;
  private final OperatorSettings operator;
  private final Clock clock;
  private final DoctorRemarks remarks;

  Doctor(
      Provisions provisions,
      Ledger ledger,
      People people,
      ApiKeys keys,
      OperatorSettings operator,
      Clock clock,
      Audit audit) {
    this.provisions = provisions;
    this.ledger = ledger;
    this.people = people;
    this.keys = keys;
    this.operator = operator;
    this.clock = clock;
    this.remarks = new DoctorRemarks(audit);
  }

  List<Finding> look(Caller caller) {
    Provision given = provisions.count(caller);
    List<Finding> findings = new ArrayList<>();
    given.lists().stream().map(list -> list(given, list)).forEach(findings::add);
    given.contexts().stream().map(list -> contexts(given, list)).forEach(findings::add);
    provisions.listRemarks(caller).stream()
        .map(remark -> remarks.line(remark, caller))
        .forEach(findings::add);
    imported(given).ifPresent(findings::add);
    findings.add(terms(given));
    findings.add(byAspect(given));
    findings.add(changed(given));
    findings.add(political(given));
    findings.add(banks());
    findings.add(
        Finding.of(
            given.helpline(),
            "helpline",
            given.helpline() ? "set" : "none",
            "texts about self-harm name no line of help, or the audit refuses it: set"
                + " suiren.audit.helpline, or Settings › Line of help"));
    findings.add(children(caller));
    findings.add(labels());
    findings.add(
        Finding.of(
            true,
            "policy epoch",
            "%d, %s old".formatted(given.epoch().number(), age(given.since())),
            ""));
    findings.add(ledger(caller));
    findings.add(export(caller));
    return findings;
  }

  private static Finding list(Provision given, Provision.TermList list) {
    boolean own = list.equals(given.lists().getFirst());
    String name = own ? "terms.txt" : "further terms";
    return list.trouble()
        .map(
            trouble ->
                Finding.of(
                    false, name, trouble, "mend the line: until then the policy before stays"))
        .orElseGet(
            () ->
                Finding.of(
                    list.changed().isPresent() || own && !given.imported().isEmpty(),
                    name,
                    list.changed().isPresent() ? "read" : "not there",
                    own
                        ? "put one into the home: a term a line, then, after tabs, effect and"
                            + " audiences"
                        : "put the file where suiren.audit.terms names it"));
  }

  private Optional<Finding> imported(Provision given) {
    return newest(given.imported().stream())
        .map(
            time ->
                Finding.of(
                    true,
                    "imported lists",
                    "%d, last changed %s ago".formatted(given.imported().size(), age(time)),
                    ""));
  }

  private static Optional<Instant> newest(Stream<Instant> times) {
    return times.max(java.util.Comparator.naturalOrder());
  }

  /// No contexts are nothing to be missed.
  private static Finding contexts(Provision given, Provision.TermList list) {
    boolean own = list.equals(given.contexts().getFirst());
    return Finding.of(
        list.trouble().isEmpty(),
        own ? "contexts.tsv" : "further contexts",
        list.trouble().orElse(list.changed().isPresent() ? "read" : "not there"),
        "mend the line: until then the policy before stays");
  }

  private static Finding terms(Provision given) {
    return Finding.of(
        given.total() >= TERMS,
        "terms",
        "%d of at least %d".formatted(given.total(), TERMS)
            + (given.noting() > 0 ? ", %d more only note".formatted(given.noting()) : ""),
        "GB/T 45654-2025 asks for as many: import what your law names, into terms.txt or at"
            + " /policy");
  }

  private static Finding byAspect(Provision given) {
    String counts =
        given.terms().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(entry -> entry.getKey().word() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    String few =
        LISTED.stream()
            .filter(aspect -> given.terms().getOrDefault(aspect, 0) < TERMS_OF_ONE)
            .map(Aspect::word)
            .collect(Collectors.joining(", "));
    return Finding.of(
        few.isEmpty(),
        "terms by aspect",
        counts.isEmpty() ? "none" : counts,
        "fewer than %d about %s; the standard counts 100 to 200 for each of its risks, which are"
                .formatted(TERMS_OF_ONE, few)
            + " not these aspects one by one");
  }

  private Finding changed(Provision given) {
    Stream<Instant> files = given.lists().stream().flatMap(list -> list.changed().stream());
    Optional<Instant> newest = newest(Stream.concat(files, given.imported().stream()));
    return Finding.of(
        newest.filter(this::isFresh).isPresent(),
        "change of terms",
        newest.map(time -> age(time) + " ago").orElse("never"),
        "the standard asks for a look at them each week");
  }

  private static Finding political(Provision given) {
    return Finding.of(
        given.total() > given.shipped(),
        "political terms",
        given.total() > given.shipped()
            ? "none shipped; whether your own terms cover them is yours to say"
            : "none shipped, none imported",
        "Suiren ships no such list: import the one your law asks for, into terms.txt or at"
            + " /policy");
  }

  private static Finding banks() {
    return Finding.of(
        false,
        "banks of questions",
        "none is kept here",
        "GB/T 45654-2025 also asks for 2,000 that are to be answered safely, 500 to be refused and"
            + " some not to be refused, looked at each month: keep them as checks"
            + " (docs/checks.md)");
  }

  private Finding children(Caller caller) {
    long persons =
        people.list(caller).stream()
            .filter(person -> person.audience() == Audience.CHILDREN)
            .count();
    long programs =
        keys.list(caller).stream().filter(key -> key.audience() == Audience.CHILDREN).count();
    return Finding.of(
        persons + programs > 0,
        "child audience",
        "%d persons, %d keys".formatted(persons, programs),
        "nobody is treated as a child: for a service to children make a key with --audience"
            + " children, or set it for people");
  }

  private Finding labels() {
    return Finding.of(
        !operator.producer().isEmpty(),
        "generated content",
        operator.producer().isEmpty() ? "labelled without a provider" : "labelled",
        "GB 45438-2025 asks for the provider's name or code in a file's label: set"
            + " suiren.audit.producer");
  }

  private Finding ledger(Caller caller) {
    return switch (ledger.verify(caller, Optional.empty())) {
      case Check.Sound sound ->
          Finding.of(
              true,
              "ledger",
              "%d entries, signed by %s".formatted(sound.head().sequence(), sound.head().key()),
              "");
      case Check.Broken broken -> Finding.of(false, "ledger", "does not hold", broken.line());
    };
  }

  private Finding export(Caller caller) {
    Optional<Instant> last = ledger.findLastExport(caller);
    return Finding.of(
        last.filter(this::isFresh).isPresent(),
        "head elsewhere",
        last.map(time -> "taken " + age(time) + " ago").orElse("never taken"),
        "keep one on another machine each week, or a cut would not be noticed: ./suiren audit"
            + " verify --export FILE");
  }

  private boolean isFresh(Instant time) {
    return time.isAfter(clock.instant().minus(WEEK));
  }

  private String age(Instant since) {
    Duration age = Duration.between(since, clock.instant());
    return age.toDays() > 0 ? days(age.toDays()) : Math.max(0, age.toHours()) + " h";
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
