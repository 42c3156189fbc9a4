package dev.suiren.base.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.Recordings.Source;
import dev.suiren.base.RecordingsForgotten;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The recorded calls of a space, from their rows.
record KeptCalls(KeptRecordings.Store store, Audit audit) implements RecordedCalls {

  private SqlCalls rows(Caller caller) {
    caller.require(Role.OWNER);
    return new SqlCalls(recordings(caller));
  }

  private SqlRecordings recordings(Caller caller) {
    return new SqlRecordings(store.db(), store.ids(), store.json(), caller.space());
  }

  @Override
  public List<Kept> list(Caller caller) {
    SqlCalls rows = rows(caller);
    Map<SourceId, Sum> sums = rows.sums(SqlCalls.Range.ALL);
    return recordings(caller).listSources().stream()
        .map(source -> kept(caller, source, sums.getOrDefault(source.id(), Sum.NOTHING)))
        .toList();
  }

  private Kept kept(Caller caller, Source source, Sum sum) {
    return new Kept(
        source.id(),
        audit.name(source.url(), caller),
        audit.name(source.model(), caller),
        sum,
        recordings(caller).countFailures(source.id()));
  }

  @Override
  public Optional<Cleared<String>> model(Caller caller, SourceId source) {
    caller.require(Role.OWNER);
    return recordings(caller).findSource(source).map(it -> audit.name(it.model(), caller));
  }

  @Override
  public Page calls(Caller caller, Wanted wanted) {
    SqlCalls rows = rows(caller);
    if (wanted.offset() < 0 || wanted.limit() < 1 || wanted.limit() > Wanted.MOST) {
      throw new ProblemException(Problem.BAD_INPUT, "there is no such part of the list");
    }
    return new Page(rows.list(wanted), rows.count(wanted));
  }

  @Override
  public Optional<Call> find(Caller caller, String request) {
    return rows(caller).find(request);
  }

  @Override
  public Sum sum(Caller caller, Scope scope) {
    return rows(caller).sum(SqlCalls.Range.of(scope));
  }

  @Override
  public void requests(Caller caller, Scope scope, Consumer<List<String>> some) {
    SqlCalls rows = rows(caller);
    SqlCalls.Range range = SqlCalls.Range.of(scope);
    List<String> next = rows.requestsAfter(range, "");
    while (!next.isEmpty()) {
      some.accept(next);
      next = rows.requestsAfter(range, next.getLast());
    }
  }

  @Override
  public long forget(Caller caller, Scope scope) {
    SqlCalls rows = rows(caller);
    SqlCalls.Range range = SqlCalls.Range.of(scope);
    if (scope.source().flatMap(recordings(caller)::findSource).isEmpty()
        && scope.source().isPresent()) {
      throw KeptRecordings.notFound();
    }
    return store
        .db()
        .inTransaction(
            () -> {
              rows.lock(range);
              List<String> sources = rows.sources(range);
              if (scope.before().isEmpty()) {
                scope
                    .source()
                    .map(source -> new RecordingsForgotten.OfBase(caller.space(), source))
                    .ifPresent(store.news());
              } else {
                requests(caller, scope, some -> tell(caller, some));
              }
              return rows.delete(range, sources);
            });
  }

  private void tell(Caller caller, List<String> requests) {
    store.news().accept(new RecordingsForgotten.Calls(caller.space(), requests));
  }

  @Override
  public void lines(Caller caller, SourceId source, Consumer<String> each) {
    caller.require(Role.OWNER);
    SqlRecordings rows = recordings(caller);
    Source head = rows.findSource(source).orElseThrow(KeptRecordings::notFound);
    new Transcript(rows, store.json()).lines(head, each);
  }
}
