package dev.suiren.checks;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The forms of public sets that can be read as checks, from files a user points at.
///
/// The form is what is known; what a set asks is not. An id is the file's name and the number of
/// the item, or the item's own; the function is the file's name.
public enum PublicForm {
  /// JSON Lines of `question`, `answer`, the number behind `####`.
  GSM8K("jsonl"),
  /// JSON with `examples` of `input`, `target`.
  BBH("json"),
  /// JSON Lines of `passage`, `question`, `options`, `label` or `answer`.
  AGIEVAL("jsonl"),
  /// CSV with the columns `Question`, `A` to `D`, `Answer`.
  CMMLU("csv"),
  /// JSON Lines of `task_id`, `prompt`, `test`.
  HUMANEVAL_X("jsonl");

  private final String ending;

  PublicForm(String ending) {
    this.ending = ending;
  }

  /// A file, or all files of the form's ending in a folder.
  public List<Check> read(Path place) {
    List<Check> checks = read(texts(place));
    if (checks.isEmpty()) {
      throw new ProblemException(
          Problem.BAD_INPUT, place + ": no items of the form " + name() + " in it");
    }
    return checks;
  }

  /// The texts of the same files.
  List<CheckFile> texts(Path place) {
    return files(place).stream()
        .map(file -> new CheckFile(String.valueOf(file.getFileName()), TextFiles.content(file)))
        .toList();
  }

  /// The checks of files that were read already.
  List<Check> read(List<CheckFile> files) {
    List<Check> checks = new ArrayList<>();
    files.forEach(file -> checks.addAll(read(new FaultyFile(file.name()), file.text())));
    return List.copyOf(checks);
  }

  List<Check> read(FaultyFile file, String text) {
    return switch (this) {
      case GSM8K -> PublicItem.checks(file, text, ArithmeticForm::check);
      case BBH -> TargetForm.read(file, text);
      case AGIEVAL -> PublicItem.checks(file, text, OptionForm::check);
      case CMMLU -> OptionTable.read(file, text);
      case HUMANEVAL_X -> PublicItem.checks(file, text, ProgramForm::check);
    };
  }

  private List<Path> files(Path place) {
    return Files.isDirectory(place)
        ? TextFiles.inside(place, name -> name.toLowerCase(Locale.ROOT).endsWith("." + ending))
        : List.of(place);
  }
}
