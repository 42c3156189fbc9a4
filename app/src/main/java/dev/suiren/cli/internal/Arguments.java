package dev.suiren.cli.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a verb: options with a value (`--top 5` or `--top=5`), flags (`--json`) and
/// plain words. After `--` everything is a plain word.
record Arguments(Map<String, String> options, Set<String> flags, List<String> words) {

  Arguments {
    options = Map.copyOf(options);
    flags = Set.copyOf(flags);
    words = List.copyOf(words);
  }

  static Arguments parse(List<String> raw, Set<String> optionNames, Set<String> flagNames) {
    Map<String, String> options = new HashMap<>();
    Set<String> flags = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      String word = raw.get(i);
      if (word.equals("--")) {
        words.addAll(raw.subList(i + 1, raw.size()));
        break;
      }
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = word.substring(2, equals < 0 ? word.length() : equals);
      if (flagNames.contains(name) && equals < 0) {
        flags.add(name);
      } else if (!optionNames.contains(name)) {
        throw wrongUsage("unknown option --" + name);
      } else if (equals >= 0) {
        options.put(name, word.substring(equals + 1));
      } else if (i + 1 < raw.size()) {
        options.put(name, raw.get(++i));
      } else {
        throw wrongUsage("--" + name + " needs a value");
      }
    }
    return new Arguments(options, flags, words);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  boolean flag(String name) {
    return flags.contains(name);
  }

  int number(String name, int fallback, int least, int most) {
    String value = options.get(name);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrongUsage(numberWanted(name, least, most), e);
    }
    throw wrongUsage(numberWanted(name, least, most));
  }

  /// The one plain word a verb wants, all words joined so that quotes may be left out.
  String text(String what) {
    String text = String.join(" ", words);
    if (text.isBlank()) {
      throw wrongUsage(what + " is missing");
    }
    return text;
  }

  static ProblemException wrongUsage(String message) {
    return new ProblemException(Problem.WRONG_USAGE, message);
  }

  private static ProblemException wrongUsage(String message, Exception cause) {
    return new ProblemException(Problem.WRONG_USAGE, message, cause);
  }

  private static String numberWanted(String name, int least, int most) {
    return "--" + name + " takes a whole number from " + least + " to " + most;
  }
}
