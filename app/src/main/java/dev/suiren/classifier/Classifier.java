package dev.suiren.classifier;

import dev.suiren.kernel.Allowed;
import java.util.List;

/// Two linear classifiers over the wording of a text. Thread-safe; the first call of each reads its
/// weights. Scores are comparable within one method only.
@Allowed(why = "judges wording alone, whoever asks; nothing of a space is read")
public interface Classifier {

  /// How probably a sentence is abusive, hateful or toxic, as against clean, quoted or taught.
  ///
  /// @param before what was said right before it, of which the last 200 characters are looked at
  /// @return the score, its range being the whole sentence
  Score moderation(String sentence, String before);

  /// The same for a longer text in pieces, at a fraction of the cost.
  Passage openPassage();

  /// How probably a text gives the assistant that reads it an order of its own.
  ///
  /// @return the score, its range being the sentence that raised it most
  Score injection(String text);

  /// The sentences of a text that give such an order with at least this probability, in their
  /// order.
  ///
  /// @param text code points
  List<Score> listInjections(int[] text, double least);

  /// Sha-256 over all that was learned: another one, other scores.
  String hash();
}
