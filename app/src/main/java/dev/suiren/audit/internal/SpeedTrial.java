package dev.suiren.audit.internal;

import dev.suiren.audit.AuditSpeed;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.Surface;
import dev.suiren.kernel.Hash;
import dev.suiren.people.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// Measures this engine on one thread: each figure the best and the median of several rounds, after
/// rounds that only warm up.
final class SpeedTrial implements AuditSpeed {
  private static final int CHARS = 8_000_000;

  /// As long as a document of some pages.
  private static final int PIECE = 10_000;

  private static final int WARM_UP = 8;
  private static final int ROUNDS = 9;
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 111_000);
  private static final int MOST = SIZES.getLast();

  private final Judge judge;
  private final Map<String, Number> values = new LinkedHashMap<>();

  SpeedTrial(Judge judge) {
    this.judge = judge;
  }

  @Override
  public synchronized Figures measure(Order order, Consumer<String> progress) {
    values.clear();
    SpeedTexts chinese = new SpeedTexts(han(order.texts(), true), order.seed());
    String text = chinese.text(CHARS);
    values.put("seed", order.seed());
    values.put("chars", text.length());
    for (int size : SIZES) {
      progress.accept("measuring " + size + " terms");
      List<Term> terms = chinese.terms(size, false);
      values.put("drawnAgain" + name(size), chinese.drawnAgain());
      order.keep().ifPresent(folder -> keep(folder, size, terms));
      surface("surface" + name(size), terms, text);
    }
    order.keep().ifPresent(folder -> write(folder.resolve("text.txt"), text));
    surface("accidents" + name(MOST), chinese.terms(MOST, true), text);
    PolicyEpoch epoch = new PolicyEpoch(1, "speed");
    Policy policy = Policy.of(epoch, chinese.terms(MOST, false));
    Policy judging = Policy.of(epoch, judged());
    inspections(
        order,
        new TreeMap<>(
            Map.of("", policy, "judged", judging, "seeds", Policy.of(epoch, Seeds.basis()))),
        text,
        progress);
    progress.accept("measuring disguises");
    values.putAll(new DisguiseTrial(chinese).play());
    progress.accept("playing streams for " + order.seconds() + " seconds, three times");
    values.putAll(new StreamTrial(policy, text, order.seed()).play(order.seconds()));
    streams("judged", judging, text, order);
    streams("shipped", Policy.of(epoch, shipped()), text, order);
    return new Figures(values, settings(order));
  }

  private void streams(String name, Policy policy, String text, Order order) {
    new StreamTrial(policy, text, order.seed())
        .play(order.seconds())
        .forEach((figure, value) -> values.put(named(name, figure), value));
  }

  private void inspections(
      Order order, SortedMap<String, Policy> policies, String text, Consumer<String> progress) {
    progress.accept("measuring whole inspections");
    List<String> latin = han(order.texts(), false);
    String other = latin.isEmpty() ? "" : new SpeedTexts(latin, order.seed()).text(CHARS);
    policies.forEach(
        (name, policy) -> {
          inspection(named(name, "inspection"), policy, text);
          if (!other.isEmpty()) {
            inspection(named(name, "latinInspection"), policy, other);
          }
        });
  }

  private String settings(Order order) {
    String trials = StreamTrial.SETTING + DisguiseTrial.SETTING;
    String all = shipped().hash() + CHARS + ROUNDS + SIZES + trials;
    return Hash.of(
        all + order.seed() + order.seconds() + Hash.of(String.join("\n", order.texts())));
  }

  /// As it is where nobody has changed anything.
  private Basis shipped() {
    return new Basis(Seeds.TERMS, Seeds.CONTEXTS, Optional.of(judge));
  }

  private Basis judged() {
    return new Basis(List.of(), List.of(), Optional.of(judge));
  }

  private static List<String> han(List<String> texts, boolean wanted) {
    return texts.stream()
        .filter(t -> wanted == 2 * t.codePoints().filter(Fold::han).count() > t.length())
        .toList();
  }

  private static String named(String policy, String figure) {
    return policy.isEmpty()
        ? figure
        : policy + Character.toUpperCase(figure.charAt(0)) + figure.substring(1);
  }

  private static String name(int size) {
    return size / 1_000 + "k";
  }

  private void surface(String name, List<Term> terms, String text) {
    long start = System.nanoTime();
    Rules rules = Rules.of(terms);
    values.put(name + "BuildMillis", (System.nanoTime() - start) / 1_000_000);
    rounds(name, text, piece -> Search.of(rules, CodePoints.of(piece)).hits().size());
  }

  private void inspection(String name, Policy policy, String text) {
    Inspector inspector = new Inspector(policy, Surface.DOCUMENT, Audience.PUBLIC);
    rounds(name, text, piece -> inspector.whole(CodePoints.of(piece)).spans().size());
  }

  private void rounds(String name, String text, ToIntFunction<String> work) {
    List<String> pieces = pieces(text);
    double[] rates = new double[ROUNDS];
    int found = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      found = pieces.stream().mapToInt(work).sum();
      double rate = text.length() * 1e3 / (System.nanoTime() - start);
      if (round >= 0) {
        rates[round] = rate;
      }
    }
    Arrays.sort(rates);
    values.put(name + "Found", found);
    values.put(name + "MedianMchar", rates[ROUNDS / 2]);
    values.put(name + "BestMchar", rates[ROUNDS - 1]);
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += PIECE) {
      pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
    }
    return pieces;
  }

  private static void keep(Path folder, int size, List<Term> terms) {
    write(
        folder.resolve("terms-" + size + ".txt"),
        String.join("\n", terms.stream().map(Term::label).toList()));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
