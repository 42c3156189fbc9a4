package dev.suiren.runs;

import dev.suiren.checks.Check;
import dev.suiren.checks.CheckSet;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import java.io.InputStream;
import java.util.List;

/// The door to the sets of checks that runs are made of. Owner and editors only; for everybody else
/// there are none (`NOT_FOUND`).
public interface CheckSets {
  int MOST_FILES = 1000;

  /// How large the files of a set may be together, the pictures of its checks among them.
  int MOST_BYTES = 64 * 1024 * 1024;

  /// How large the documents of all kept sets of a space may be together.
  long MOST_KEPT_BYTES = 1L << 30;

  /// Keeps a set with the documents of its checks; one that is kept already stays as it is. What no
  /// run was ordered of is gone after a day, and all others with their last run.
  ///
  /// @throws dev.suiren.kernel.ProblemException `BAD_INPUT` with file, line and field for checks
  ///   that cannot be understood, `TOO_LARGE` beyond `MOST_FILES` or `MOST_BYTES`, or for more
  ///   documents than are kept
  KeptSet keep(Caller caller, CheckSet set);

  /// Keeps the set that is the folder in this ZIP, or the whole ZIP.
  ///
  /// @param name of the file, as the user knows it
  /// @throws dev.suiren.kernel.ProblemException as `keep`, and `BAD_INPUT` for a ZIP that is
  ///   damaged, leads out of its folder, holds links or grows beyond what is kept
  KeptSet keepZipped(Caller caller, String name, InputStream zip);

  /// Those that runs were ordered of, the last used first, 50 at most.
  List<KeptSet> list(Caller caller);

  /// The checks of a set; the place of a check is its index here.
  List<Check> checks(Caller caller, SetId set);

  /// Before anything of them is read.
  static void refuseTooMany(int files) {
    if (files > MOST_FILES) {
      throw new ProblemException(
          Problem.TOO_LARGE, "a set has at most " + MOST_FILES + " files; put them together");
    }
  }

  /// @param bytes of some of its files, or of all
  static void refuseTooLarge(long bytes) {
    if (bytes > MOST_BYTES) {
      throw new ProblemException(
          Problem.TOO_LARGE,
          "the files of a set have at most "
              + (MOST_BYTES >> 20)
              + " MiB together; make two of it");
    }
  }
}
