package dev.suiren.proof.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How near a text comes to an answer, as the evaluation script of CMRC 2018 has it (Cui et al., "A
/// Span-Extraction Dataset for Chinese Machine Reading Comprehension", 2019): case and its list of
/// punctuation do not count; the best of all answers does.
final class Span {
  private static final String PUNCTUATION = "-:_*^/\\~`+=，。：？！“”；’《》……·、「」（）－～『』";
  private static final Pattern UNIT =
      Pattern.compile("[\\u4e00-\\u9fa5]|[\\p{L}\\p{M}\\p{N}&&[^\\u4e00-\\u9fa5]]+|[^\\s]");

  private Span() {}

  /// 1 where the text is one of the answers, else 0.
  static double exactMatch(String text, List<String> answers) {
    String bare = bare(text);
    return answers.stream().anyMatch(answer -> bare(answer).equals(bare)) ? 1 : 0;
  }

  /// Of the longest common run of units, a unit being a Han character or a word of another script.
  static double f1(String text, List<String> answers) {
    List<String> said = units(text);
    return answers.stream().mapToDouble(answer -> f1(said, units(answer))).max().orElse(0);
  }

  private static double f1(List<String> said, List<String> answer) {
    int common = Metrics.longestCommonRun(said, answer);
    if (common == 0) {
      return 0;
    }
    double precision = (double) common / said.size();
    double recall = (double) common / answer.size();
    return 2 * precision * recall / (precision + recall);
  }

  private static List<String> units(String text) {
    List<String> units = new ArrayList<>();
    UNIT.matcher(bare(text)).results().forEach(unit -> units.add(unit.group()));
    return units;
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .strip()
        .codePoints()
        .filter(point -> PUNCTUATION.indexOf(point) < 0)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
