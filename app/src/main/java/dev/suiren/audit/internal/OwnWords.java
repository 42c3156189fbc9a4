package dev.suiren.audit.internal;

import dev.suiren.audit.Aspect;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.Span;
import dev.suiren.audit.Verdict;
import dev.suiren.people.Caller;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What the house itself says in place of a stopped text, and how it is known again: a term that
/// somebody lists must not silence the help, nor may a mask cover the number to call.
///
/// Only whole texts of ours, word for word, are let through, so that nothing of others is.
record OwnWords(Completions completions, Function<Caller, Helpline> helplines) {
  /// Without any line of help.
  static final OwnWords SHIPPED = new OwnWords(Completions.SHIPPED, caller -> Helpline.NONE);

  /// @param said as much of the stopped text as is known, for its language
  String instead(Verdict verdict, String said, Caller caller) {
    return completions.of(grounds(verdict), said, caller.audience(), helplines.apply(caller));
  }

  /// What a text was stopped for; self-harm counts even where something else stopped it.
  private static Set<Aspect> grounds(Verdict verdict) {
    Set<Aspect> grounds = EnumSet.noneOf(Aspect.class);
    for (Span span : verdict.spans()) {
      boolean stops = span.effect() == Effect.REVIEW || span.effect() == Effect.BLOCK;
      if (stops || span.aspect() == Aspect.SELF_HARM) {
        grounds.add(span.aspect());
      }
    }
    return grounds;
  }

  /// The findings in a text, without those inside words of ours.
  List<Span> without(String text, List<Span> spans, Caller caller) {
    if (spans.isEmpty()) {
      return spans;
    }
    List<Span> left = new ArrayList<>(spans);
    for (String own : completions.in(text, () -> helplines.apply(caller))) {
      int length = own.codePointCount(0, own.length());
      for (int at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + own.length())) {
        int from = text.codePointCount(0, at);
        left.removeIf(span -> from <= span.start() && span.end() <= from + length);
      }
    }
    return left;
  }
}
