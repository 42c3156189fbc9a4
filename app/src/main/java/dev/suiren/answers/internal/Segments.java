package dev.suiren.answers.internal;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cuts Chinese text into words, and knows names of people, places and organizations among them.
final class Segments {
  private static final Segment NAMES =
      new ViterbiSegment()
          .enableCustomDictionary(false)
          .enableAllNamedEntityRecognize(true)
          .enableOffset(true);

  private Segments() {}

  /// A word where it stands.
  ///
  /// @param start,end in chars of the text, `end` exclusive
  /// @param nature its part of speech, null where none is known
  record Term(String text, int start, int end, @Nullable Nature nature) {

    /// @param prefix of the tags of the People's Daily corpus: "v" verbs, "nr" people, "ns" places,
    ///   "nt" organizations
    boolean is(String prefix) {
      return nature != null && nature.startsWith(prefix);
    }
  }

  /// @param folded see `Words.folded`
  static List<Term> of(String folded) {
    return NAMES.seg(wide(folded)).stream()
        .map(
            term -> new Term(term.word, term.offset, term.offset + term.word.length(), term.nature))
        .toList();
  }

  /// The pairs of characters that stand within one word.
  static Set<Words.Word> pairs(String folded) {
    return of(folded).stream()
        .flatMap(term -> Words.of(term.text()).stream())
        .filter(word -> word.kind() == Words.Kind.PAIR)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Punctuation as Chinese has it: a narrow mark would be taken for a part of a name.
  private static String wide(String folded) {
    return folded
        .replace('?', '？')
        .replace(',', '，')
        .replace(':', '：')
        .replace(';', '；')
        .replace('!', '！')
        .replace('(', '（')
        .replace(')', '）');
  }
}
