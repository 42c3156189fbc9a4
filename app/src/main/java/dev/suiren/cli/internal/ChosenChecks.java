package dev.suiren.cli.internal;

import dev.suiren.checks.Check;
import dev.suiren.checks.CheckSet;
import dev.suiren.checks.PublicForm;
import dev.suiren.checks.ShippedChecks;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.Card;
import dev.suiren.proof.Trials.Judged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The checks that words of a command line mean.
record ChosenChecks(List<Named> sets) {
  private static final String SHIPPED = "shipped";

  /// @param name as a card calls a public set; empty for ours, which are told by dimension
  record Named(String name, CheckSet set, List<Check> checks) {

    private List<Judged> of(List<Judged> judged) {
      Set<String> ids = checks.stream().map(Check::id).collect(Collectors.toSet());
      return judged.stream().filter(it -> ids.contains(it.check().id())).toList();
    }
  }

  ChosenChecks {
    sets = List.copyOf(sets);
  }

  /// One file or folder, or what is shipped.
  static CheckSet ofRun(Invocation invocation, String usage) {
    List<String> words = invocation.arguments().words();
    if (words.size() != 2) {
      throw Arguments.wrongUsage("usage: ./suiren " + usage);
    }
    String name = words.getLast();
    if (name.equals(SHIPPED)) {
      return CheckSet.shipped();
    }
    Path place = place(invocation, name);
    return invocation
        .arguments()
        .option("form")
        .map(form -> CheckSet.of(form(form), place))
        .orElseGet(() -> CheckSet.of(place));
  }

  /// What is shipped, and public sets as `FORM=PATH`.
  static ChosenChecks ofCard(Invocation invocation) {
    List<Named> sets = new ArrayList<>();
    sets.add(new Named("", CheckSet.shipped(), ShippedChecks.all()));
    invocation.arguments().words().stream()
        .skip(1)
        .forEach(word -> sets.add(publicSet(invocation, word)));
    refuseTwice(sets);
    return new ChosenChecks(sets);
  }

  private static Named publicSet(Invocation invocation, String word) {
    int equals = word.indexOf('=');
    if (equals < 1) {
      throw Arguments.wrongUsage("a public set is named FORM=PATH, not " + word);
    }
    String form = word.substring(0, equals);
    String path = word.substring(equals + 1);
    CheckSet set = CheckSet.of(form(form), place(invocation, path));
    return new Named(form + " " + path, set, set.checks());
  }

  private static void refuseTwice(List<Named> sets) {
    Set<String> ids = new HashSet<>();
    for (Named set : sets) {
      for (Check check : set.checks()) {
        if (!ids.add(check.id())) {
          throw new ProblemException(
              Problem.BAD_INPUT, "the check " + check.id() + " is there twice: name each set once");
        }
      }
    }
  }

  /// Ours by their dimension, then each public set; none of which nothing was judged.
  Map<String, List<Judged>> named(List<Judged> judged) {
    Map<String, List<Judged>> named = new LinkedHashMap<>();
    for (Named set : sets) {
      List<Judged> some = set.of(judged);
      if (set.name().isEmpty()) {
        named.putAll(Card.byDimension(some));
      } else if (!some.isEmpty()) {
        named.put(set.name(), some);
      }
    }
    return named;
  }

  private static Path place(Invocation invocation, String name) {
    Path place = invocation.path(name);
    if (!Files.exists(place)) {
      throw Arguments.wrongUsage("no such file or folder: " + name);
    }
    return place;
  }

  private static PublicForm form(String name) {
    return PublicForm.find(name)
        .orElseThrow(() -> Arguments.wrongUsage("a form is one of " + forms() + ", not " + name));
  }

  private static String forms() {
    return Arrays.stream(PublicForm.values())
        .map(form -> form.title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
