package dev.suiren.proof.internal;

import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The one place where texts with personal data of our own come in, for `pii` without a folder:
/// rows as in a data folder, with `id`, `text` and `spans` of `type`, `start` and `end`.
final class PersonalSource {
  private PersonalSource() {}

  static List<Item> rows(JsonMapper json) {
    throw new ProblemException(Problem.WRONG_USAGE, "--data is missing");
  }
}
