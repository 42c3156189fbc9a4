package dev.suiren.swaps.web;

import dev.suiren.comparison.Bar;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.runs.RunId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What an address asks to be compared. What is left out has its usual value.
record Asked(Optional<RunId> a, Optional<RunId> b, Bar bar, double effect) {

  static Asked of(HttpServletRequest request) {
    double margin = number(request, "margin", Bar.USUAL.margin(), 0, 0.99);
    return new Asked(
        run(request, "a"),
        run(request, "b"),
        new Bar(margin, number(request, "alpha", Bar.USUAL.alpha(), 0.000001, 0.5)),
        number(request, "effect", margin > 0 ? margin : Bar.USUAL.margin(), 0.001, 1));
  }

  /// What an address ends with that asks the same again.
  String query() {
    return "?a=%s&b=%s&margin=%s&alpha=%s&effect=%s"
        .formatted(
            a.map(RunId::value).orElse(""),
            b.map(RunId::value).orElse(""),
            bar.margin(),
            bar.alpha(),
            effect);
  }

  static Optional<RunId> run(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(id -> !id.isBlank())
        .map(RunId::new);
  }

  private static double number(
      HttpServletRequest request, String name, double usual, double least, double most) {
    String typed = request.getParameter(name);
    if (typed == null || typed.isBlank()) {
      return usual;
    }
    try {
      double number = Double.parseDouble(typed.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new ProblemException(Problem.BAD_INPUT, wanted(name, least, most), e);
    }
    throw new ProblemException(Problem.BAD_INPUT, wanted(name, least, most));
  }

  private static String wanted(String name, double least, double most) {
    return name + " is a number from " + least + " to " + most;
  }
}
