package dev.suiren.base.internal;

import dev.suiren.base.Recording;
import dev.suiren.base.Recordings.Source;
import java.util.List;
import java.util.function.Consumer;

/// What is recorded of a base as the lines of a file, each sealed to those before it.
record Transcript(SqlRecordings rows, RecordingJson json) {
  private static final int AT_ONCE = 200;

  /// @param each gets a line without its end
  /// @return how many answers
  long lines(Source head, Consumer<String> each) {
    ChainedLines chain = new ChainedLines();
    each.accept(chain.seal(json.object(head)));
    long answers = 0;
    List<Recording> some = rows.listAfter(head.id(), "", AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(answer -> each.accept(chain.seal(json.object(answer))));
      answers += some.size();
      some = rows.listAfter(head.id(), some.getLast().request(), AT_ONCE);
    }
    each.accept(chain.seal(json.end(answers)));
    return answers;
  }
}
