package dev.suiren.audit.internal;

import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.Effect;
import dev.suiren.audit.Handling;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.classifier.Classifier;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;

/// A policy that a test can change at will, and an audit under it.
final class TestAudit {
  private final List<Term> terms = new ArrayList<>();
  private final List<Context> contexts = new ArrayList<>();
  private long number = 1;
  private Optional<Judge> judge = Optional.empty();
  private Handling handling = Handling.SHIPPED;
  private volatile Policy policy = Policy.of(new PolicyEpoch(1, "1"), List.of());

  static TestAudit blocking(String... words) {
    TestAudit audit = new TestAudit();
    for (String word : words) {
      audit.add(word, Effect.BLOCK);
    }
    return audit;
  }

  TestAudit add(String word, Effect effect, Audience... audiences) {
    terms.add(
        new Term(word, effect, Set.of(audiences.length == 0 ? Audience.values() : audiences)));
    return renew();
  }

  /// Looked for as it stands, as what Suiren ships.
  TestAudit addPlainly(String word, Effect effect) {
    terms.add(new Term(word, effect, Set.of(Audience.values())).plainly());
    return renew();
  }

  /// Asks a classifier too, by the shipped thresholds.
  TestAudit asking(Classifier classifier) {
    judge = Optional.of(new Judge(classifier, settings()));
    return renew();
  }

  private TestAudit renew() {
    Basis basis = new Basis(terms, contexts, judge, handling);
    policy = Policy.of(new PolicyEpoch(number, "h" + number), basis);
    return this;
  }

  /// The term does not count in the longer text.
  TestAudit allow(String term, String context) {
    contexts.add(new Context(term, context));
    return renew();
  }

  /// What Suiren ships.
  static TestAudit seeded() {
    TestAudit audit = new TestAudit();
    audit.terms.addAll(Seeds.TERMS);
    audit.contexts.addAll(Seeds.CONTEXTS);
    return audit.renew();
  }

  /// A new epoch with one more term.
  void change(String word, Effect effect) {
    number++;
    add(word, effect);
  }

  /// A new epoch with something else for personal data and secrets.
  TestAudit handle(Handling other) {
    number++;
    handling = other;
    return renew();
  }

  Policy policy() {
    return policy;
  }

  Auditor auditor() {
    return new Auditor(this::policy, settings());
  }

  /// As shipped, with more time.
  static AuditSettings settings() {
    AuditSettings shipped = new Binder().bindOrCreate("suiren.audit", AuditSettings.class);
    return new AuditSettings(
        Duration.ofSeconds(60),
        shipped.maxStream(),
        shipped.terms(),
        shipped.contexts(),
        shipped.lender(),
        shipped.tried(),
        false,
        shipped.classifier(),
        shipped.moderation(),
        shipped.injection(),
        shipped.documentModeration(),
        shipped.documentInjection());
  }

  Auditor auditor(OwnWords own) {
    return new Auditor(this::policy, settings(), own);
  }

  static Caller caller(Audience audience, Role role) {
    return new Caller(
        Caller.Kind.PERSON, new SpaceId("s"), Optional.empty(), "", role, Set.of(), audience);
  }

  static Caller reader(Audience audience) {
    return caller(audience, Role.READER);
  }
}
