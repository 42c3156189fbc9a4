package dev.suiren.base.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Cleared;
import dev.suiren.base.Base;
import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.base.Ending;
import dev.suiren.base.Ending.Fault;
import dev.suiren.base.Flaw;
import dev.suiren.base.Prompt;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The configured bases in the order in which they are tried: the one from the settings first, then
/// the stored ones.
final class OrderedBases implements Bases {
  private static final Prompt TEST =
      new Prompt(
          List.of(new Prompt.Message(Prompt.Speaker.PERSON, "Reply with the one word: ready")),
          64,
          OptionalDouble.empty());

  private static final Logger LOG = LoggerFactory.getLogger(OrderedBases.class);

  private final SqlBases rows;
  private final Db db;
  private final Audit audit;
  private final Optional<Settled> settled;
  private final Function<Endpoint, Base> speak;

  /// @param settled the base from the settings
  /// @param speak turns an endpoint into the base behind it
  OrderedBases(
      SqlBases rows,
      Db db,
      Audit audit,
      Optional<Settled> settled,
      Function<Endpoint, Base> speak) {
    this.rows = rows;
    this.db = db;
    this.audit = audit;
    this.settled = settled;
    this.speak = speak;
  }

  @Override
  public List<Entry> list(Caller caller) {
    caller.require(Role.EDITOR);
    List<Entry> entries = new ArrayList<>();
    settled.ifPresent(own -> entries.add(entry(caller, own)));
    rows.list(caller.space()).forEach(row -> entries.add(entry(caller, row)));
    return List.copyOf(entries);
  }

  private Entry entry(Caller caller, Settled own) {
    Endpoint endpoint = own.endpoint();
    return new Entry(
        BaseId.FROM_SETTINGS,
        audit.name(endpoint.model(), caller),
        audit.name(endpoint.url().toString(), caller),
        audit.name(endpoint.model(), caller),
        !endpoint.key().isEmpty(),
        own.price(),
        own.images(),
        0);
  }

  private Entry entry(Caller caller, SqlBases.Row row) {
    return new Entry(
        row.id(),
        audit.name(row.name(), caller),
        audit.name(row.url(), caller),
        audit.name(row.model(), caller),
        !row.sealedKey().isEmpty(),
        row.price(),
        row.images(),
        row.position());
  }

  @Override
  public Adding add(Caller caller, NewBase base) {
    caller.require(Role.OWNER);
    Optional<Flaw> flaw = findFlaw(base);
    if (flaw.isPresent()) {
      return new Adding.Refused(flaw.get());
    }
    Endpoint endpoint = Endpoint.parse(base.url(), base.model(), base.key());
    String name = base.name().isBlank() ? endpoint.model() : base.name().strip();
    return new Adding.Added(
        rows.insert(
            caller.space(),
            new NewBase(
                name,
                endpoint.url().toString(),
                endpoint.model(),
                endpoint.key(),
                base.price(),
                base.images())));
  }

  private static Optional<Flaw> findFlaw(NewBase base) {
    if (base.name().length() > 80 || base.name().codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of(Flaw.NAME);
    }
    return Prices.allow(base.price())
        ? Endpoint.findFlaw(base.url(), base.model(), base.key())
        : Optional.of(Flaw.PRICE);
  }

  @Override
  public void remove(Caller caller, BaseId id) {
    caller.require(Role.OWNER);
    refuseSettled(id);
    rows.delete(caller.space(), id);
  }

  @Override
  public void order(Caller caller, List<BaseId> ids) {
    caller.require(Role.OWNER);
    db.inTransaction(
        () -> {
          List<BaseId> order = new ArrayList<>(ids.stream().distinct().toList());
          order.remove(BaseId.FROM_SETTINGS);
          rows.list(caller.space()).stream()
              .map(SqlBases.Row::id)
              .filter(id -> !order.contains(id))
              .forEach(order::add);
          for (int i = 0; i < order.size(); i++) {
            rows.setPosition(caller.space(), order.get(i), i + 1);
          }
        });
  }

  @Override
  public void setPrice(Caller caller, BaseId id, Price price) {
    caller.require(Role.OWNER);
    refuseSettled(id);
    if (!Prices.allow(price)) {
      throw new ProblemException(Problem.BAD_INPUT, Flaw.PRICE.sentence());
    }
    rows.setPrice(caller.space(), id, price);
  }

  @Override
  public void setImages(Caller caller, BaseId id, boolean taken) {
    caller.require(Role.OWNER);
    refuseSettled(id);
    rows.setImages(caller.space(), id, taken);
  }

  @Override
  public void setKey(Caller caller, BaseId id, String key) {
    caller.require(Role.OWNER);
    refuseSettled(id);
    if (!Endpoint.allowsKey(key)) {
      throw new ProblemException(Problem.BAD_INPUT, Flaw.KEY.sentence());
    }
    rows.setKey(caller.space(), id, key.strip());
  }

  private static void refuseSettled(BaseId id) {
    if (id.equals(BaseId.FROM_SETTINGS)) {
      throw new ProblemException(
          Problem.CONFLICT, "this base comes from the settings and is changed there");
    }
  }

  @Override
  public Ending test(Caller caller, BaseId id) {
    caller.require(Role.OWNER);
    Optional<Endpoint> endpoint =
        id.equals(BaseId.FROM_SETTINGS)
            ? Optional.of(settled.orElseThrow(SqlBases::notFound).endpoint())
            : rows.findEndpoint(rows.find(caller.space(), id).orElseThrow(SqlBases::notFound));
    return stream(endpoint, TEST, piece -> true);
  }

  @Override
  public Answered stream(Caller caller, Prompt prompt, Base.Receiver receiver) {
    Optional<Ending> first = Optional.empty();
    for (Candidate candidate : candidates(caller)) {
      Ending ending = stream(candidate.endpoint().get(), prompt, receiver);
      if (!(ending instanceof Ending.Failed failed) || failed.begun()) {
        Cleared<String> name = audit.name(candidate.name(), caller);
        return new Answered(Optional.of(candidate.id()), Optional.of(name), ending);
      }
      LOG.warn("base {} failed: {}: {}", candidate.id().value(), failed.fault(), failed.detail());
      first = first.or(() -> Optional.of(ending));
    }
    Ending ending =
        first.orElseGet(
            () -> new Ending.Failed(Fault.NONE_CONFIGURED, false, "no base is configured"));
    return new Answered(Optional.empty(), Optional.empty(), ending);
  }

  private Ending stream(Optional<Endpoint> endpoint, Prompt prompt, Base.Receiver receiver) {
    return endpoint.isEmpty()
        ? new Ending.Failed(Fault.REFUSED_KEY, false, "its stored key does not open here")
        : speak.apply(endpoint.get()).stream(prompt, receiver);
  }

  /// @param endpoint asked for only when it is this one's turn, since its key may not open
  private record Candidate(BaseId id, String name, Supplier<Optional<Endpoint>> endpoint) {}

  private List<Candidate> candidates(Caller caller) {
    List<Candidate> candidates = new ArrayList<>();
    settled.ifPresent(
        own ->
            candidates.add(
                new Candidate(
                    BaseId.FROM_SETTINGS,
                    own.endpoint().model(),
                    () -> Optional.of(own.endpoint()))));
    rows.list(caller.space())
        .forEach(
            row ->
                candidates.add(new Candidate(row.id(), row.name(), () -> rows.findEndpoint(row))));
    return candidates;
  }

  @Override
  public boolean isConfigured(Caller caller) {
    return settled.isPresent() || !rows.isEmpty(caller.space());
  }
}
