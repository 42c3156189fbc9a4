package dev.suiren.runs.internal;

import dev.suiren.base.Cost;
import dev.suiren.proof.Progress;
import dev.suiren.proof.Trials;
import dev.suiren.proof.Trials.Judged;
import dev.suiren.runs.Judgements.Place;
import dev.suiren.runs.RunId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes judgements as they come: one that was just paid for at once, replayed ones, which come
/// quickly and can come again, some at a time.
final class Scribe implements Trials.Hearer {
  private static final int MOST_WAITING = 200;

  private final Store store;
  private final RunId run;
  private final Quotes quotes;
  private final Map<String, Integer> places;
  private final Cost before;
  private final UnderWay.Live live;
  private final Trials.Hearer next;
  private final List<JudgementRow> waiting = new ArrayList<>();
  private final Set<Place> heard = new HashSet<>();
  private int replayed;

  /// @param places of the checks by their ids
  /// @param next hears everything too
  Scribe(
      Store store,
      Quotes quotes,
      Map<String, Integer> places,
      UnderWay.Live live,
      Trials.Hearer next) {
    this.store = store;
    this.run = quotes.run().id();
    this.quotes = quotes;
    this.places = places;
    this.before = quotes.run().counts().spent();
    this.live = live;
    this.next = next;
  }

  @Override
  public void judged(Judged judged) {
    JudgementRow row = row(judged);
    heard.add(row.place());
    waiting.add(row);
    next.judged(judged);
  }

  @Override
  public void went(Progress progress) {
    live.went(progress);
    boolean paid = progress.replayed() == replayed;
    replayed = progress.replayed();
    if (paid || waiting.size() >= MOST_WAITING) {
      write(progress);
    }
    next.went(progress);
  }

  /// Writes all that waits, and what was not heard of as not answered, unless an earlier part of
  /// the run knew more of it.
  void finish(Trials.Tried tried) {
    write(tried.ended().progress());
    List<JudgementRow> rest =
        tried.judged().stream().map(this::row).filter(row -> !heard.contains(row.place())).toList();
    store
        .db()
        .inTransaction(() -> quotes.kept(rest).forEach(row -> store.judgements().putNew(run, row)));
  }

  /// Writes what waits, after a fault.
  void rescue() {
    live.progress().ifPresent(this::write);
  }

  /// What came of the run is counted with what is written, so that whoever looks reads one row.
  private void write(Progress progress) {
    store
        .db()
        .inTransaction(
            () -> {
              List<JudgementRow> rows = quotes.kept(waiting);
              store.runs().setCounts(run, RunRow.Counts.of(progress, before));
              TallyChange change = TallyChange.NONE;
              for (JudgementRow row : rows) {
                change = change.plus(store.tallies().change(run, row));
                store.judgements().put(run, row);
              }
              store.runs().addTally(run, change);
            });
    waiting.clear();
  }

  private JudgementRow row(Judged judged) {
    return JudgementRow.of(places.getOrDefault(judged.check().id(), 0), judged);
  }

  @Override
  public void progress(String line) {
    next.progress(line);
  }

  @Override
  public void warning(String line) {
    next.warning(line);
  }
}
