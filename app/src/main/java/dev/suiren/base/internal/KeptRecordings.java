package dev.suiren.base.internal;

import dev.suiren.audit.Audit;
import dev.suiren.base.Base;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings;
import dev.suiren.base.RecordingsForgotten;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Micros;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What was recorded, in rows and in files.
final class KeptRecordings implements Recordings {
  private static final int AT_ONCE = 200;

  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;
  private final NamedBases bases;
  private final Function<Endpoint, Base> speak;
  private final RecordingJson json;
  private final Consumer<RecordingsForgotten> news;
  private final InFlight inFlight = new InFlight();

  KeptRecordings(Store store, Audit audit, NamedBases bases, Function<Endpoint, Base> speak) {
    this.db = store.db();
    this.ids = store.ids();
    this.clock = store.clock();
    this.json = store.json();
    this.news = store.news();
    this.audit = audit;
    this.bases = bases;
    this.speak = speak;
  }

  /// What rows are written with.
  ///
  /// @param news told within the transaction
  record Store(
      Db db, Ids ids, Clock clock, RecordingJson json, Consumer<RecordingsForgotten> news) {}

  private SqlRecordings rows(Caller caller) {
    return new SqlRecordings(db, ids, json, caller.space());
  }

  @Override
  public Recorder open(Caller caller, String base) {
    caller.require(Role.EDITOR);
    if (base.startsWith(FILE)) {
      requireLocal(caller);
      Path file = Path.of(base.substring(FILE.length()));
      return new FileRecorder(String.valueOf(file.getFileName()), RecordingFile.open(file, json));
    }
    NamedBases.Named named = bases.get(caller.space(), base);
    Endpoint endpoint = named.reached();
    return new LiveRecorder(
        speak.apply(endpoint), source(endpoint), named, rows(caller), inFlight, clock);
  }

  private static Source source(Endpoint endpoint) {
    String url = endpoint.url().toString();
    return new Source(Requests.source(url, endpoint.model()), url, endpoint.model());
  }

  @Override
  public List<Kept> list(Caller caller) {
    caller.require(Role.EDITOR);
    SqlRecordings rows = rows(caller);
    return rows.listSources().stream().map(source -> kept(caller, rows, source)).toList();
  }

  @Override
  public Optional<Recording> find(Caller caller, String request) {
    caller.require(Role.EDITOR);
    return rows(caller).find(request);
  }

  private Kept kept(Caller caller, SqlRecordings rows, Source source) {
    SqlRecordings.Count count = rows.count(source.id());
    return new Kept(
        source.id(),
        audit.name(source.url(), caller),
        audit.name(source.model(), caller),
        count.answers(),
        rows.countFailures(source.id()),
        time(count.first()),
        time(count.last()));
  }

  private static Optional<Instant> time(long micros) {
    return micros == 0 ? Optional.empty() : Optional.of(Micros.toInstant(micros));
  }

  @Override
  public long export(Caller caller, SourceId source, Path file) {
    caller.require(Role.EDITOR);
    requireLocal(caller);
    SqlRecordings rows = rows(caller);
    Source head = rows.findSource(source).orElseThrow(KeptRecordings::notFound);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ProblemException(
          Problem.WRONG_USAGE, "the folder that the recording should go into is not there");
    }
    Path half = file.resolveSibling(file.getFileName() + ".new");
    try {
      long answers = write(rows, head, half);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long write(SqlRecordings rows, Source head, Path file) throws IOException {
    ChainedLines chain = new ChainedLines();
    long answers = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(chain.seal(json.object(head)) + "\n");
      List<Recording> some = rows.listAfter(head.id(), "", AT_ONCE);
      while (!some.isEmpty()) {
        for (Recording answer : some) {
          out.write(chain.seal(json.object(answer)) + "\n");
        }
        answers += some.size();
        some = rows.listAfter(head.id(), some.getLast().request(), AT_ONCE);
      }
      out.write(chain.seal(json.end(answers)) + "\n");
    }
    return answers;
  }

  @Override
  public Taken take(Caller caller, String base, Path file) {
    caller.require(Role.EDITOR);
    requireLocal(caller);
    Source source = source(bases.get(caller.space(), base).reached());
    RecordingFile opened = RecordingFile.open(file, json);
    if (!opened.source().equals(source)) {
      throw new ProblemException(
          Problem.CONFLICT,
          file.getFileName()
              + " line 1: a recording of another base; its address or model differs");
    }
    rows(caller).remember(source);
    long added = 0;
    long all = 0;
    for (List<Recording> some : opened.inGroupsOf(AT_ONCE)) {
      all += some.size();
      added += insert(rows(caller), source.id(), some);
    }
    return new Taken(added, all - added);
  }

  private long insert(SqlRecordings rows, SourceId source, List<Recording> some) {
    return db.inTransaction(
        () -> some.stream().filter(answer -> rows.insertNew(source, answer)).count());
  }

  @Override
  public long forget(Caller caller, SourceId source) {
    caller.require(Role.EDITOR);
    SqlRecordings rows = rows(caller);
    if (rows.findSource(source).isEmpty()) {
      throw notFound();
    }
    return db.inTransaction(
        () -> {
          news.accept(new RecordingsForgotten(caller.space(), source));
          return rows.delete(source);
        });
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such recording");
  }

  private static void requireLocal(Caller caller) {
    if (caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine does this");
    }
  }
}
