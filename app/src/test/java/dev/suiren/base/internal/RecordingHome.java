package dev.suiren.base.internal;

import dev.suiren.audit.TermAudit;
import dev.suiren.base.Bases.NewBase;
import dev.suiren.base.Bases.Price;
import dev.suiren.base.Prompt;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.RecordedCalls.Scope;
import dev.suiren.base.Recordings;
import dev.suiren.base.RecordingsForgotten;
import dev.suiren.base.SourceId;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Vault;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.Databases;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.ScriptedServer;
import dev.suiren.testing.TestHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// A home whose bases are spoken to over real connections, and recorded.
public final class RecordingHome implements AutoCloseable {
  public static final Caller LOCAL = caller("here", Caller.Kind.LOCAL, Role.OWNER);
  static final Caller OWNER = caller("here", Caller.Kind.PERSON, Role.OWNER);
  static final Caller EDITOR = caller("here", Caller.Kind.PERSON, Role.EDITOR);
  static final Caller READER = caller("here", Caller.Kind.PERSON, Role.READER);
  static final Caller STRANGER = caller("elsewhere", Caller.Kind.LOCAL, Role.OWNER);

  /// One dollar for a million tokens either way.
  public static final Price PRICE =
      new Price(BigDecimal.ONE, BigDecimal.ONE, Currency.getInstance("USD"));

  private Consumer<RecordingsForgotten> forgotten = _ -> {};
  final TestHome home;
  final ManualClock clock = ManualClock.atNewYear();
  private final SqlBases rows;
  private final Recordings recordings;
  private final RecordedCalls calls;

  public RecordingHome(Databases databases, Path folder) {
    this(databases, folder, Wires.patient(Duration.ofSeconds(30)));
  }

  RecordingHome(Databases databases, Path folder, Wires wires) {
    home = databases.open(folder);
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(clock, random);
    try {
      rows = new SqlBases(home.db(), Vault.open(home.home().keys(), random), ids, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RecordingJson json = new RecordingJson(JsonMapper.builder().build());
    KeptRecordings.Store store =
        new KeptRecordings.Store(home.db(), ids, clock, json, gone -> forgotten.accept(gone));
    recordings = new KeptRecordings(store, new NamedBases(rows, Optional.empty()), wires::base);
    calls = new KeptCalls(store, new TermAudit("evil"));
  }

  private static Caller caller(String space, Caller.Kind kind, Role role) {
    return new Caller(
        kind, new SpaceId(space), Optional.empty(), "someone", role, Set.of(), Audience.STAFF);
  }

  /// Everything that is recorded of a base.
  public static Scope all(SourceId source) {
    return new Scope(Optional.of(source), Optional.empty());
  }

  /// Who is told of what is forgotten.
  public void telling(Consumer<RecordingsForgotten> hearer) {
    forgotten = hearer;
  }

  public Db db() {
    return home.db();
  }

  public ManualClock clock() {
    return clock;
  }

  public RecordedCalls calls() {
    return calls;
  }

  public Recordings recordings() {
    return recordings;
  }

  /// Adds the base at the server under a name that is also its model's.
  public void add(String name, ScriptedServer server, Price price) {
    rows.insert(LOCAL.space(), new NewBase(name, server.url(), name, "", price));
  }

  /// The same, one that takes images.
  public void addSeeing(String name, ScriptedServer server, Price price) {
    rows.insert(LOCAL.space(), new NewBase(name, server.url(), name, "", price, true));
  }

  public static Prompt prompt(String question) {
    return new Prompt(
        List.of(new Prompt.Message(Prompt.Speaker.PERSON, question)), 100, OptionalDouble.of(0.5));
  }

  /// Answers with `text`, counted as 10 and 5 tokens.
  public static ScriptedServer.Script saying(String text) {
    return to -> {
      to.beginEvents();
      to.text(text);
      to.finish("stop");
      to.usage(10, 5);
      to.done();
    };
  }

  /// Asks for one call and says nothing.
  public static ScriptedServer.Script calling(String tool, String arguments) {
    return to -> {
      to.beginEvents();
      to.call(tool, arguments);
      to.finish("tool_calls");
      to.usage(10, 5);
      to.done();
    };
  }

  @Override
  public void close() {
    home.close();
  }
}
