package dev.suiren.cli.internal;

import dev.suiren.comparison.Bar;
import dev.suiren.comparison.Comparison;
import dev.suiren.comparison.Gate;
import dev.suiren.comparison.Pairs;
import dev.suiren.comparison.Power;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `proof`: what recorded scores say of two systems. It needs no home.
final class ProofCommand {
  private static final String COMPARE =
      "proof compare --a FILE --b FILE [--margin 0.05] [--alpha 0.05] [--json]";
  private static final String POWER =
      "proof power --a FILE --b FILE --effect 0.05 [--alpha 0.05] [--json]";

  private final Surroundings here;
  private final CallPaths paths;

  ProofCommand(Surroundings here) {
    this.here = here;
    this.paths = new CallPaths(here.directory());
  }

  int run(List<String> raw) {
    String what = raw.isEmpty() ? "" : raw.getFirst();
    List<String> rest = raw.isEmpty() ? List.of() : raw.subList(1, raw.size());
    return switch (what) {
      case "compare" -> compare(Arguments.parse(rest, Set.of("a", "b", "margin", "alpha"), JSON));
      case "power" -> power(Arguments.parse(rest, Set.of("a", "b", "effect", "alpha"), JSON));
      default ->
          throw Arguments.wrongUsage(
              "usage: ./suiren "
                  + String.join(" or ", COMPARE, POWER, EffectCall.USAGE, TrialCommand.USAGE));
    };
  }

  private static final Set<String> JSON = Set.of("json");

  /// Exit code 0: nothing is lost and everything is known to be kept; 3: something is lost; 4: the
  /// records do not tell.
  private int compare(Arguments arguments) {
    Comparison comparison = Comparison.of(pairs(arguments, COMPARE), bar(arguments));
    print(ProofText.of(comparison, arguments.flag("json")));
    return exitCode(comparison.gate());
  }

  static Bar bar(Arguments arguments) {
    return new Bar(
        decimal(arguments, "margin", Bar.USUAL.margin(), 0, 0.99),
        decimal(arguments, "alpha", Bar.USUAL.alpha(), 1e-6, 0.5));
  }

  static int exitCode(Gate gate) {
    return switch (gate) {
      case PASS -> 0;
      case FAIL -> 3;
      case UNDECIDED -> 4;
    };
  }

  private int power(Arguments arguments) {
    if (arguments.option("effect").isEmpty()) {
      throw missing("effect", POWER);
    }
    double effect = decimal(arguments, "effect", 0, 1e-6, 1);
    double alpha = decimal(arguments, "alpha", Bar.USUAL.alpha(), 1e-6, 0.5);
    Power power = Power.of(pairs(arguments, POWER), effect, alpha);
    print(ProofText.of(power, arguments.flag("json")));
    return 0;
  }

  private Pairs pairs(Arguments arguments, String usage) {
    if (!arguments.words().isEmpty()) {
      throw Arguments.wrongUsage(
          "unexpected " + arguments.words().getFirst() + "; usage: ./suiren " + usage);
    }
    Optional<String> a = arguments.option("a");
    Optional<String> b = arguments.option("b");
    Pairs pairs =
        Pairs.read(
            paths.fileToRead(a.orElseThrow(() -> missing("a", usage))),
            paths.fileToRead(b.orElseThrow(() -> missing("b", usage))));
    ProofText.leftovers(pairs.leftovers(), a.get(), b.get())
        .forEach(line -> here.err().println("suiren: " + line));
    return pairs;
  }

  private void print(List<String> lines) {
    lines.forEach(here.out()::println);
  }

  private static RuntimeException missing(String name, String usage) {
    return Arguments.wrongUsage("--" + name + " is missing; usage: ./suiren " + usage);
  }

  private static double decimal(
      Arguments arguments, String name, double fallback, double least, double most) {
    Optional<String> value = arguments.option(name);
    if (value.isEmpty()) {
      return fallback;
    }
    try {
      double number = Double.parseDouble(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new dev.suiren.kernel.ProblemException(
          dev.suiren.kernel.Problem.WRONG_USAGE, wanted(name, least, most), e);
    }
    throw Arguments.wrongUsage(wanted(name, least, most));
  }

  private static String wanted(String name, double least, double most) {
    return "--" + name + " takes a number from " + plain(least) + " to " + plain(most);
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
