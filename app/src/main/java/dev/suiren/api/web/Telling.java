package dev.suiren.api.web;

import dev.suiren.answers.Answers;
import dev.suiren.answers.Reply;
import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.audit.Gate;
import dev.suiren.people.Caller;
import java.util.Optional;

/// Tells an answer as a stream of chunks: each release at once, and at the end what the releases
/// had not said yet, the footnotes, the reason, and the usage if it was asked for.
final class Telling implements Answers.Listener {
  private final EventStream events;
  private final String id;
  private final long created;
  private final Audit audit;
  private final Caller caller;
  private final StringBuilder told = new StringBuilder();
  private boolean opened;

  Telling(EventStream events, String id, long created, Audit audit, Caller caller) {
    this.events = events;
    this.id = id;
    this.created = created;
    this.audit = audit;
    this.caller = caller;
  }

  @Override
  public boolean released(Gate.Release release) {
    return release.text().value().isEmpty() || tell(release.text());
  }

  @Override
  public void streams(Runnable stop) {
    events.whenGone(stop);
  }

  private boolean tell(Cleared<String> text) {
    open();
    told.append(text.value());
    return events.send(Chunk.text(id, created, text));
  }

  private void open() {
    if (!opened) {
      opened = true;
      events.send(Chunk.opening(id, created));
    }
  }

  void end(Reply reply, Extra extra, boolean withUsage) {
    open();
    rest(reply).ifPresent(this::tell);
    Footnotes.of(reply, audit, caller).ifPresent(this::tell);
    events.send(Chunk.closing(id, created, Answered.finishReason(reply), extra));
    if (withUsage) {
      events.send(Chunk.usage(id, created, Tokens.of(reply)));
    }
    events.sendDone();
  }

  private Optional<Cleared<String>> rest(Reply reply) {
    Cleared<String> all = Answered.text(reply);
    String whole = all.value();
    String before = whole.startsWith(told.toString()) ? told.toString() : told.toString().strip();
    if (whole.startsWith(before)) {
      int from = before.codePointCount(0, before.length());
      int to = whole.codePointCount(0, whole.length());
      return from == to ? Optional.empty() : Optional.of(Cleared.slice(all, from, to));
    }
    return Answered.addsToReleased(reply)
        ? Footnotes.cleared("\n\n" + whole, audit, caller)
        : Optional.empty();
  }
}
