package dev.suiren.cli.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.proof.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What figures are held against: a table of folder, part, figure, `>=` or `<=`, and value.
record Targets(List<Target> all) {
  static final Targets NONE = new Targets(List.of());

  Targets {
    all = List.copyOf(all);
  }

  /// @param part empty for the whole set
  record Target(String set, String part, String figure, boolean atLeast, double value) {

    boolean isReachedBy(double measured) {
      return atLeast ? measured >= value : measured <= value;
    }

    boolean isWithin(Steps.Estimate estimate) {
      return estimate.low() <= value && value <= estimate.high();
    }
  }

  static Targets read(Path file) throws IOException {
    List<Target> all = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        all.add(target(file, i + 1, lines.get(i).split("\t", -1)));
      }
    }
    return new Targets(all);
  }

  private static Target target(Path file, int number, String[] cells) {
    if (cells.length != 5
        || !cells[3].matches("[<>]=")
        || !cells[4].matches("[01]|0?\\.\\d{1,6}")) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          "%s line %d: not a folder, a part, a figure, >= or <=, and a share between tabs"
              .formatted(file.getFileName(), number));
    }
    return new Target(
        cells[0], cells[1], cells[2], cells[3].equals(">="), Double.parseDouble(cells[4]));
  }

  Optional<Target> find(String set, String part, String figure) {
    return all.stream()
        .filter(it -> it.set().equals(set) && it.part().equals(part) && it.figure().equals(figure))
        .findFirst();
  }
}
