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
///
/// @param sets public ones by name; all others are ours
record ChosenChecks(List<Check> ours, Map<String, List<Check>> sets) {
  private static final String SHIPPED = "shipped";

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
    Map<String, List<Check>> sets = new LinkedHashMap<>();
    invocation.arguments().words().stream()
        .skip(1)
        .forEach(
            word -> {
              int equals = word.indexOf('=');
              if (equals < 1) {
                throw Arguments.wrongUsage("a public set is named FORM=PATH, not " + word);
              }
              String form = word.substring(0, equals);
              String path = word.substring(equals + 1);
              sets.put(form + " " + path, form(form).read(place(invocation, path)));
            });
    return new ChosenChecks(ShippedChecks.all(), sets);
  }

  List<Check> all() {
    List<Check> all = new ArrayList<>(ours);
    sets.values().forEach(all::addAll);
    Set<String> ids = new HashSet<>();
    for (Check check : all) {
      if (!ids.add(check.id())) {
        throw new ProblemException(
            Problem.BAD_INPUT, "the check " + check.id() + " is there twice: name each set once");
      }
    }
    return List.copyOf(all);
  }

  /// Ours by their dimension, then each public set.
  Map<String, List<Judged>> named(List<Judged> judged) {
    Set<String> own = ours.stream().map(Check::id).collect(Collectors.toSet());
    Map<String, List<Judged>> named =
        new LinkedHashMap<>(
            Card.byDimension(judged.stream().filter(it -> own.contains(it.check().id())).toList()));
    sets.forEach(
        (name, checks) -> {
          Set<String> ids = checks.stream().map(Check::id).collect(Collectors.toSet());
          named.put(name, judged.stream().filter(it -> ids.contains(it.check().id())).toList());
        });
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
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(PublicForm.values())
        .filter(form -> form.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Arguments.wrongUsage("a form is one of " + forms() + ", not " + name));
  }

  private static String forms() {
    return Arrays.stream(PublicForm.values())
        .map(form -> form.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }
}
