package dev.suiren.people.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.people.Caller;
import dev.suiren.people.PersonId;
import dev.suiren.people.Role;
import dev.suiren.people.SignIn;
import java.time.Duration;
import java.util.Optional;

/// Everything that ends in a session, and what ends one.
final class Entrance implements SignIn {
  private static final Attempts.Patience ACCOUNT = new Attempts.Patience(5, Duration.ofMinutes(5));
  private static final Attempts.Patience ADDRESS =
      new Attempts.Patience(20, Duration.ofMinutes(15));
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 256;

  private final Db db;
  private final SqlSessions sessions;
  private final SqlLinks links;
  private final SqlPasswords passwords;
  private final SqlIdentities identities;
  private final Attempts attempts;

  Entrance(
      Db db,
      SqlSessions sessions,
      SqlLinks links,
      SqlPasswords passwords,
      SqlIdentities identities,
      Attempts attempts) {
    this.db = db;
    this.sessions = sessions;
    this.links = links;
    this.passwords = passwords;
    this.identities = identities;
    this.attempts = attempts;
  }

  @Override
  public String createLink(Caller caller, Optional<PersonId> person) {
    caller.require(Role.OWNER);
    PersonId whom =
        person
            .or(caller::person)
            .flatMap(id -> identities.findInSpace(caller.space(), id))
            .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "no such person"));
    return db.inTransaction(() -> links.create(whom));
  }

  @Override
  public Optional<String> exchange(String secret) {
    return db.inTransaction(() -> links.use(secret).map(sessions::openFromLink));
  }

  @Override
  public Optional<String> signIn(String account, String password, String address) {
    String accountKey = "account " + Words.folded(account);
    String addressKey = "address " + address;
    if (account.length() > 64 || password.length() > LONGEST_PASSWORD) {
      return Optional.empty();
    }
    attempts.begin(addressKey, ADDRESS);
    attempts.begin(accountKey, ACCOUNT);
    Optional<PersonId> person = passwords.findPerson(account, password);
    if (person.isPresent()) {
      attempts.forget(accountKey);
      attempts.takeBack(addressKey, ADDRESS);
    }
    return person.map(found -> db.inTransaction(() -> sessions.open(found)));
  }

  @Override
  public Optional<String> signIn(Oidc identity) {
    return db.inTransaction(() -> identities.findOrAdmit(identity).map(sessions::open));
  }

  @Override
  public Optional<Caller> findCaller(String sessionToken) {
    return sessions.find(sessionToken);
  }

  @Override
  public void signOut(String sessionToken) {
    sessions.end(sessionToken);
  }

  @Override
  public void setPassword(Caller caller, Proof proof, String password) {
    if (caller.kind() != Caller.Kind.PERSON && caller.kind() != Caller.Kind.LOCAL) {
      throw new ProblemException(Problem.NOT_ALLOWED, "only a person has a password");
    }
    PersonId person = caller.person().orElseThrow();
    int length = password.length();
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
      throw new ProblemException(
          Problem.BAD_INPUT,
          "a password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
    }
    if (caller.kind() == Caller.Kind.PERSON && passwords.has(person)) {
      check(person, proof);
    }
    String hashed = passwords.hashed(password);
    db.inTransaction(
        () -> {
          passwords.put(person, hashed);
          sessions.endAll(person);
          links.endAll(person);
        });
  }

  private void check(PersonId person, Proof proof) {
    if (sessions.isFreshFromLink(proof.sessionToken(), person)) {
      return;
    }
    String key = "present password " + person.value();
    attempts.begin(key, ACCOUNT);
    if (proof.presentPassword().length() > LONGEST_PASSWORD
        || !passwords.matches(person, proof.presentPassword())) {
      throw new ProblemException(Problem.SIGN_IN_REFUSED, "the present password is wrong");
    }
    attempts.forget(key);
  }
}
