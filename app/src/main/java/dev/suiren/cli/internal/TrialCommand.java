package dev.suiren.cli.internal;

import dev.suiren.base.Halt;
import dev.suiren.base.Recordings;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.proof.Card;
import dev.suiren.proof.Ended;
import dev.suiren.proof.ProofRuns.Limits;
import dev.suiren.proof.ScoreLine;
import dev.suiren.proof.Trials.Judged;
import dev.suiren.proof.Trials.Order;
import dev.suiren.proof.Trials.Tried;
import dev.suiren.runs.AttendedRuns;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `proof run` and `proof card`: checks put to a base, recorded, judged and kept.
final class TrialCommand implements Command {
  static final String USAGE =
      "proof run CHECKS | shipped --base NAME | none [--repeat N] "
          + LimitOptions.USAGE
          + " [--form FORM] [--out FILE] [--against FILE [--margin M] [--alpha P]"
          + " [--stop-when-decided]] [--home DIR] [--json]"
          + " or proof card [FORM=PATH…] --base NAME [--repeat N] "
          + LimitOptions.USAGE
          + " [--out FILE] [--home DIR] [--json]";

  private final Scope scope;
  private final AttendedRuns runs;
  private final JsonMapper json;

  TrialCommand(Scope scope, AttendedRuns runs, JsonMapper json) {
    this.scope = scope;
    this.runs = runs;
    this.json = json;
  }

  /// Whether these words after `proof` need a home.
  static boolean isCalledBy(List<String> words) {
    return !words.isEmpty() && Set.of("run", "card").contains(words.getFirst());
  }

  @Override
  public String verb() {
    return "proof";
  }

  @Override
  public String usage() {
    return USAGE;
  }

  @Override
  public Set<String> options() {
    Set<String> options = new HashSet<>(LimitOptions.NAMES);
    options.addAll(Set.of("home", "base", "repeat", "form", "out", "against", "margin", "alpha"));
    return options;
  }

  @Override
  public Set<String> flags() {
    return Set.of("json", AgainstOption.STOP);
  }

  @Override
  public int run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Caller caller = scope.caller(invocation);
    return arguments.words().getFirst().equals("card")
        ? card(invocation, caller)
        : run(invocation, caller, new TrialHearer(invocation.err()));
  }

  private int run(Invocation invocation, Caller caller, TrialHearer hearer) {
    Arguments arguments = invocation.arguments();
    Optional<Path> out = out(invocation);
    AttendedRuns.Order order =
        new AttendedRuns.Order(
            ChosenChecks.ofRun(invocation, USAGE),
            base(invocation),
            repeats(arguments),
            LimitOptions.of(arguments),
            out,
            AgainstOption.of(invocation));
    Tried tried = runs.run(caller, order, hearer, new Halt());
    hearer.last();
    table(arguments, tried).forEach(invocation.out());
    tried.compared().ifPresent(it -> AgainstOption.tell(invocation, it));
    return orNothing(exit(tried), tried.judged(), hearer);
  }

  /// A run for each set, so that each is kept and stands in the history of its base; the budget is
  /// that of all of them. What was answered before a fault is told and written: it was paid for.
  private int card(Invocation invocation, Caller caller) {
    Arguments arguments = invocation.arguments();
    String base = base(invocation);
    AgainstOption.refuse(invocation);
    ChosenChecks checks = ChosenChecks.ofCard(invocation);
    Optional<Path> out = out(invocation);
    Limits limits = LimitOptions.of(arguments);
    checks.sets().forEach(set -> runs.check(caller, order(arguments, set, base, limits)));
    List<Judged> judged = new ArrayList<>();
    int exit = 0;
    Limits left = limits;
    for (ChosenChecks.Named set : checks.sets()) {
      TrialHearer hearer = new TrialHearer(invocation.err());
      try {
        AttendedRuns.Order order = order(arguments, set, base, left);
        Tried tried = runs.run(caller, order, hearer, new Halt());
        hearer.last();
        judged.addAll(tried.judged());
        left = left(left, tried);
        exit = Math.max(exit, exit(tried));
      } catch (ProblemException fault) {
        judged.addAll(hearer.heard());
        if (judged.isEmpty()) {
          throw fault;
        }
        hearer.warning(String.valueOf(fault.getMessage()));
        exit = 1;
        break;
      }
    }
    out.ifPresent(file -> write(file, judged));
    Card card = Card.of(checks.named(judged));
    card.rows().stream()
        .filter(Card.Row::leftOut)
        .map(row -> row.name() + " is left out: this base takes no images")
        .forEach(new TrialHearer(invocation.err())::warning);
    card(arguments, card).forEach(invocation.out());
    return orNothing(exit, judged, new TrialHearer(invocation.err()));
  }

  private static AttendedRuns.Order order(
      Arguments arguments, ChosenChecks.Named set, String base, Limits limits) {
    return new AttendedRuns.Order(set.set(), base, repeats(arguments), limits, Optional.empty());
  }

  /// Refuses before anything is paid for what could not be written.
  private static void requirePlace(Path out) {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Arguments.wrongUsage("the folder that --out should go into is not there");
    }
    if (Files.isDirectory(out)) {
      throw Arguments.wrongUsage("--out names a folder, not a file");
    }
    if (!Files.isWritable(Files.exists(out) ? out : folder)) {
      throw Arguments.wrongUsage("--out names a place that may not be written");
    }
  }

  private static Limits left(Limits limits, Tried tried) {
    BigDecimal spent = tried.ended().progress().spent().amount();
    return limits
        .budget()
        .map(budget -> limits.withBudget(budget.subtract(spent).max(BigDecimal.ZERO)))
        .orElse(limits);
  }

  private static void write(Path file, List<Judged> judged) {
    ScoreLine.write(
        file, out -> judged.forEach(it -> out.accept(ScoreLine.of(it, Optional.empty()).text())));
  }

  private static int repeats(Arguments arguments) {
    return arguments.number("repeat", 1, 1, Order.MOST_REPEATS);
  }

  private static Optional<Path> out(Invocation invocation) {
    Optional<Path> out = invocation.arguments().option("out").map(invocation::path);
    out.ifPresent(TrialCommand::requirePlace);
    return out;
  }

  private static int exit(Tried tried) {
    return tried.ended().why() == Ended.Why.BASE_FAILED
        ? 1
        : tried.compared().map(AgainstOption::exitCode).orElse(0);
  }

  /// Nothing to go by is no success.
  private static int orNothing(int exit, List<Judged> all, TrialHearer hearer) {
    if (all.stream().anyMatch(it -> it.judgement().score().isPresent())) {
      return exit;
    }
    hearer.warning("nothing was judged: no check was answered");
    return exit == 0 ? 1 : exit;
  }

  private List<String> table(Arguments arguments, Tried tried) {
    TrialText text = TrialText.of(tried);
    return arguments.flag("json") ? text.json(json) : text.table();
  }

  private static List<String> card(Arguments arguments, Card card) {
    CardText text =
        new CardText(new Card(card.rows().stream().filter(row -> !row.leftOut()).toList()));
    return arguments.flag("json") ? text.json() : text.table();
  }

  /// A recording's file is looked for where the user stands.
  private static String base(Invocation invocation) {
    String base =
        invocation
            .arguments()
            .option("base")
            .orElseThrow(() -> Arguments.wrongUsage("--base is missing; usage: ./suiren " + USAGE));
    return base.startsWith(Recordings.FILE)
        ? Recordings.FILE + invocation.path(base.substring(Recordings.FILE.length()))
        : base;
  }
}
