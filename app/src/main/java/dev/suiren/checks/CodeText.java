package dev.suiren.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The code in an answer: the longest fenced block in its language, otherwise the longest block,
/// otherwise the whole text as it stands.
final class CodeText {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^[ \\t]*(?:```|~~~)([^\\n`]*)\\n(.*?)(?:^[ \\t]*(?:```|~~~)|\\z)");

  private CodeText() {}

  static String of(String language, String text) {
    List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
    List<MatchResult> ours =
        blocks.stream().filter(block -> speaks(block.group(1), language)).toList();
    return (ours.isEmpty() ? blocks : ours)
        .stream()
            .map(block -> block.group(2))
            .max(Comparator.comparingInt(String::length))
            .orElse(text);
  }

  private static boolean speaks(String tag, String language) {
    String name = tag.strip().toLowerCase(Locale.ROOT);
    return switch (language) {
      case "python" -> List.of("python", "py", "python3").contains(name);
      case "javascript" -> List.of("javascript", "js", "node").contains(name);
      case "bash" -> List.of("bash", "sh", "shell").contains(name);
      default -> name.equals(language);
    };
  }
}
