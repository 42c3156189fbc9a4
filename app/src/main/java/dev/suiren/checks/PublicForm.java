package dev.suiren.checks;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /// As people write it: `HUMANEVAL-X`.
  public String title() {
    return name().replace('_', '-');
  }

  /// The ending of its files, without the dot.
  public String ending() {
    return ending;
  }

  /// By its name in either writing, small or large.
  public static Optional<PublicForm> find(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(form -> form.name().equals(wanted)).findFirst();
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

  /// The checks of files that were read already. Ids may be there twice: such sets were kept once.
  List<Check> read(List<CheckFile> files) {
    return files.stream()
        .flatMap(file -> read(new FaultyFile(file.name()), file.text()).stream())
        .toList();
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
