package dev.suiren.base.internal;

import dev.suiren.base.Base;
import dev.suiren.base.Recording;
import dev.suiren.base.Recordings;
import dev.suiren.base.RecordingsForgotten;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Ids;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What was recorded, in rows and in files.
final class KeptRecordings implements Recordings {
  private static final int AT_ONCE = 200;

  private final Db db;
  private final Ids ids;
  private final Clock clock;
  private final NamedBases bases;
  private final Function<Endpoint, Base> speak;
  private final RecordingJson json;
  private final InFlight inFlight = new InFlight();

  KeptRecordings(Store store, NamedBases bases, Function<Endpoint, Base> speak) {
    this.db = store.db();
    this.ids = store.ids();
    this.clock = store.clock();
    this.json = store.json();
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
  public Optional<Recording> find(Caller caller, String request) {
    caller.require(Role.EDITOR);
    return rows(caller).find(request);
  }

  @Override
  public Map<String, String> hold(Caller caller, SourceId source, Collection<String> requests) {
    caller.require(Role.EDITOR);
    if (requests.isEmpty()) {
      return Map.of();
    }
    SqlRecordings rows = rows(caller);
    rows.lock(source);
    Map<String, String> held = new HashMap<>();
    rows.texts(requests).forEach((request, text) -> held.put(request, Hash.of(text)));
    return held;
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
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      return new Transcript(rows, json).lines(head, line -> append(out, line));
    }
  }

  private static void append(BufferedWriter out, String line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    long added = 0;
    long all = 0;
    for (List<Recording> some : opened.inGroupsOf(AT_ONCE)) {
      all += some.size();
      added += insert(rows(caller), source, some);
    }
    return new Taken(added, all - added);
  }

  private long insert(SqlRecordings rows, Source source, List<Recording> some) {
    return db.inTransaction(
        () -> {
          rows.remember(source);
          return some.stream().filter(answer -> rows.insertNew(source.id(), answer)).count();
        });
  }

  static ProblemException notFound() {
    return new ProblemException(Problem.NOT_FOUND, "there is no such recording");
  }

  private static void requireLocal(Caller caller) {
    if (caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(
          Problem.NOT_ALLOWED, "only the command line on this machine does this");
    }
  }
}
