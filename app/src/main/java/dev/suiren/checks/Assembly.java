package dev.suiren.checks;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a program together: what stands before the answer's code, the code, its tests, and a last
/// line that says a word.
///
/// An answer may go on where the beginning stops, or begin anew with what the beginning declares;
/// then only the imports of the beginning are kept.
final class Assembly {
  private static final String DECLARES =
      "\\b(?:def|function|class|interface|const|let|var)\\s+\\*?\\s*";
  private static final Pattern DECLARED = Pattern.compile(DECLARES + "(\\w+)");
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^(?:import|from)\\s[^\\n]*$|^\\s*(?:const|var) [^\\n]*require\\([^\\n]*$");
  private static final Pattern JAVA_IMPORT =
      Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?[\\w.*]+\\s*;[^\\n]*$");
  private static final Pattern JAVA_PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");

  private Assembly() {}

  static String of(Expectation.CodePasses passes, String code, String word) {
    String whole = beginning(passes.before(), code) + code;
    return switch (passes.language()) {
      case "python" -> whole + "\n\n" + passes.tests() + "\n\nprint('\\n" + word + "')\n";
      case "javascript" ->
          "console.assert = (ok, ...told) => {\n"
              + "  if (!ok) throw new Error('assertion failed ' + told.join(' '));\n};\n"
              + whole
              + ";\n\n"
              + passes.tests()
              + "\n;console.log('\\n"
              + word
              + "');\n";
      case "java" -> java(whole, passes.tests(), word);
      default -> whole + "\n" + passes.tests() + "\necho; echo " + word + "\n";
    };
  }

  private static String beginning(String before, String code) {
    Matcher declared = DECLARED.matcher(before);
    String name = "";
    while (declared.find()) {
      name = declared.group(1);
    }
    if (name.isEmpty() || !Pattern.compile(DECLARES + name + "\\b").matcher(code).find()) {
      return before;
    }
    return IMPORT
        .matcher(before)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// The first class of the file is started, so it is ours; `Main` holds the tests.
  private static String java(String code, String tests, String word) {
    String imports =
        Stream.of(code, tests)
            .flatMap(text -> JAVA_IMPORT.matcher(text).results())
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.joining("\n"));
    String start =
        "class Started { public static void main(String[] none) throws Throwable {"
            + " Main.main(new String[0]); System.out.println(\"\\n"
            + word
            + "\"); } }";
    return Stream.of(imports, start, bodies(code), bodies(tests))
        .collect(Collectors.joining("\n\n"));
  }

  private static String bodies(String text) {
    String bare = JAVA_IMPORT.matcher(text).replaceAll("");
    return JAVA_PACKAGE.matcher(bare).replaceAll("");
  }
}
