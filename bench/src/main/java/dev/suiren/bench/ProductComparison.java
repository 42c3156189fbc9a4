package dev.suiren.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The product's comparison inside this process, through its public types alone. The product is no
/// dependency of the bench: the launcher puts its jar on the path, and names are looked up here.
final class ProductComparison {
  private static final String ROOM = "dev.suiren.comparison.";

  private final Object bar;

  /// With the usual margin and alpha.
  ProductComparison() {
    this.bar = constant(type(ROOM + "Bar"), "USUAL");
  }

  /// One row of a ledger.
  ///
  /// @param low not a number where there is no interval
  record Judged(
      String function,
      double delta,
      double low,
      double high,
      double p,
      double pHolm,
      String verdict) {

    boolean alarms() {
      return verdict.equals("lost") || verdict.equals("gained");
    }
  }

  /// @param alone chance of finding the change if it were the only row
  /// @param clustersFor80 of the ledger; empty where that cannot be told
  record Stated(double alone, OptionalLong clustersFor80) {}

  /// @param stop whether the run may end here
  record Look(List<Judged> rows, boolean stop) {}

  record Share(double low, double high) {}

  /// All functions together first.
  List<Judged> compare(Path a, Path b) {
    return rows(call(type(ROOM + "Comparison"), null, "of", pairs(a, b), bar));
  }

  List<Stated> power(Path a, Path b, double effect, double alpha) {
    Object power = call(type(ROOM + "Power"), null, "of", pairs(a, b), effect, alpha);
    List<Stated> stated = new ArrayList<>();
    for (Object row : list(get(power, "rows"))) {
      OptionalLong clusters = (OptionalLong) get(row, "clustersForEighty");
      stated.add(new Stated(number(row, "alone"), clusters));
    }
    return stated;
  }

  /// Looks that belong together; not for several threads.
  Looks looks(int planned) {
    try {
      return new Looks(
          type(ROOM + "SequentialPlan")
              .getConstructor(int.class, bar.getClass())
              .newInstance(planned, bar));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  final class Looks {
    private final Object plan;

    private Looks(Object plan) {
      this.plan = plan;
    }

    Look look(Path a, Path b, int number) {
      Object look = call(plan.getClass(), plan, "look", pairs(a, b), number);
      return new Look(rows(get(look, "comparison")), (boolean) get(look, "stop"));
    }
  }

  /// The interval of a share on a capability card.
  Share share(double value, int clusters) {
    Object share = call(type("dev.suiren.proof.Card$Share"), null, "of", value, clusters);
    return new Share(number(share, "low"), number(share, "high"));
  }

  private static Object pairs(Path a, Path b) {
    return call(type(ROOM + "Pairs"), null, "read", a, b);
  }

  private static List<Judged> rows(Object comparison) {
    List<Judged> rows = new ArrayList<>();
    for (Object row : list(get(comparison, "rows"))) {
      Optional<?> interval = (Optional<?>) get(row, "interval");
      rows.add(
          new Judged(
              (String) get(row, "function"),
              number(row, "delta"),
              interval.map(it -> number(it, "low")).orElse(Double.NaN),
              interval.map(it -> number(it, "high")).orElse(Double.NaN),
              number(row, "p"),
              number(row, "pHolm"),
              (String) get(get(row, "verdict"), "word")));
    }
    return rows;
  }

  private static double number(Object of, String name) {
    return (double) get(of, name);
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static Object get(Object of, String name) {
    return call(of.getClass(), of, name);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the product's jar is not on the path", e);
    }
  }

  private static Object constant(Class<?> type, String name) {
    try {
      return there(type.getField(name).get(null), name);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(Class<?> type, @Nullable Object of, String name, Object... with) {
    Method method =
        Arrays.stream(type.getMethods())
            .filter(it -> it.getName().equals(name) && it.getParameterCount() == with.length)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
    try {
      return there(method.invoke(of, with), name);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name + " failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object there(@Nullable Object value, String name) {
    if (value == null) {
      throw new IllegalStateException(name + " is null");
    }
    return value;
  }
}
