package dev.suiren.audit.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.AuditSettings;
import dev.suiren.audit.AuditSpeed;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.ClearedJson;
import dev.suiren.audit.DryRun;
import dev.suiren.audit.Explanations;
import dev.suiren.audit.Helpline;
import dev.suiren.audit.LentSettings;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.audit.PolicyEpoch;
import dev.suiren.audit.PolicySetting;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.Provisions;
import dev.suiren.audit.TermLists;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.classifier.Classifier;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Hash;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.ledger.Deed;
import dev.suiren.ledger.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/// Puts the audit together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AuditSettings.class, LentSettings.class, OperatorSettings.class})
public class AuditWiring {
  private static final String NO_SEEDS = "none";

  private static List<TermsFile> terms(Home home, AuditSettings settings) {
    Stream<Path> named = Stream.of(settings.terms(), settings.tried()).flatMap(AuditWiring::path);
    return Stream.concat(kept("terms.txt", home, settings), named).map(TermsFile::new).toList();
  }

  private static Stream<Path> path(Optional<String> file) {
    return file.stream().map(Path::of);
  }

  /// A file of the home, and of the one that lends its own.
  private static Stream<Path> kept(String name, Home home, AuditSettings settings) {
    return Stream.concat(Stream.of(home.root()), path(settings.lender()))
        .map(root -> root.resolve(name));
  }

  @Bean
  SqlEpochs policyEpochs(
      Db db, Clock clock, AuditSettings settings, Classifier classifier, Ledger ledger) {
    SqlEpochs.Surroundings surroundings =
        new SqlEpochs.Surroundings(
            Hash.of(settings.toString()),
            settings.seeds() ? Seeds.VERSION : NO_SEEDS,
            SettingsText.of(settings, classifier));
    return new SqlEpochs(db, clock, surroundings, epoch -> ledger.record(entered(epoch, ledger)));
  }

  @Bean
  Sources policySources(
      Home home, AuditSettings settings, LentSettings lent, Classifier classifier, Db db) {
    Stream<Path> contexts =
        Stream.concat(kept("contexts.tsv", home, settings), path(settings.contexts()));
    return new Sources(
        terms(home, settings),
        contexts.map(ListFile::new).toList(),
        new SqlLentLists(settings.lender().orElse("that lends"), lent, db).read(),
        new SqlLists(db),
        settings.seeds(),
        Judge.of(classifier, settings));
  }

  @Bean
  Acts policyActs(Ids ids, Clock clock, Ledger ledger) {
    return new Acts(ids, clock, ledger);
  }

  /// The hash of a short list would tell its terms to whoever guesses them, so it goes keyed.
  private static Deed entered(PolicyEpoch epoch, Ledger ledger) {
    return Deed.of(Deed.Kind.EPOCH, ledger.keyed(epoch.hash())).with("number", epoch.number());
  }

  @Bean
  Policies policies(
      Sources sources, SqlEpochs epochs, Clock clock, ApplicationEventPublisher events) {
    return new Policies(sources, epochs, clock, events::publishEvent);
  }

  @Bean
  TermLists termLists(Policies policies, Sources sources, SqlAlarms alarms, Acts acts) {
    return new KeptLists(policies, sources.lists(), alarms, acts);
  }

  @Bean
  KeptHistory policyHistory(Policies policies, Sources sources, SqlEpochs epochs, Acts acts) {
    return new KeptHistory(policies, sources, epochs, acts);
  }

  @Bean
  PolicyState policyState(
      Policies policies,
      Sources sources,
      AuditSettings settings,
      Classifier classifier,
      Acts acts) {
    List<PolicySetting> told = SettingsText.of(settings, classifier);
    return new KeptState(policies, sources.lists(), told, acts);
  }

  @Bean(destroyMethod = "close")
  DryRun dryRun(
      Policies policies,
      Sources sources,
      KeptHistory history,
      Acts acts,
      AuditSettings settings,
      Db db,
      ObjectProvider<Inspectable> texts) {
    Drafts drafts = new Drafts(sources.lists(), history);
    return new DryRuns(
        policies, drafts, acts, settings, new SqlTrials(db), () -> texts.stream().toList());
  }

  @Bean
  ChosenHelplines helplines(Db db, OperatorSettings settings, Policies policies) {
    return new ChosenHelplines(new SqlHelplines(db), helpline(settings), policies::current);
  }

  /// Refuses what the operator may not say of themselves.
  private static Helpline helpline(OperatorSettings settings) {
    String producer = settings.producer();
    if (producer.codePointCount(0, producer.length()) > Helpline.LONGEST
        || producer.codePoints().anyMatch(Character::isISOControl)) {
      throw new ProblemException(
          Problem.SETTING_WRONG,
          "suiren.audit.producer: a name is one line of at most "
              + Helpline.LONGEST
              + " characters");
    }
    try {
      return new Helpline(
          settings.helpline(),
          settings.helplineZhHans(),
          settings.helplineZhHant(),
          settings.helplineEn());
    } catch (ProblemException wrong) {
      throw new ProblemException(
          Problem.SETTING_WRONG, "suiren.audit.helpline: " + wrong.getMessage(), wrong);
    }
  }

  @Bean
  SqlAlarms falseAlarms(Db db) {
    return new SqlAlarms(db, Policy.ENGINE + ", " + CleanTexts.VERSION);
  }

  @Bean
  Provisions provisions(
      Policies policies,
      Sources sources,
      SqlEpochs epochs,
      ChosenHelplines helplines,
      Remarks remarks) {
    return new CountedProvisions(policies::current, sources, remarks, epochs, helplines::said);
  }

  @Bean
  Remarks listRemarks(
      Sources sources, SqlAlarms alarms, Clock clock, ObjectProvider<Inspectable> texts) {
    return new Remarks(sources, alarms, clock, () -> texts.stream().toList());
  }

  @Bean
  PolicyWatch policyWatch(Policies policies) {
    return new PolicyWatch(policies);
  }

  @Bean
  JacksonModule clearedJson() {
    return new ClearedJson();
  }

  @Bean
  Audit audit(Policies policies, AuditSettings settings, ChosenHelplines helplines, Ledger ledger) {
    OwnWords own = new OwnWords(Completions.SHIPPED, helplines::said);
    return new WitnessedAudit(new Auditor(policies::current, settings, own), new Holds(ledger));
  }

  /// Of the bare engine: what is only tried leaves no trace in the ledger.
  @Bean
  Explanations explanations(Policies policies, AuditSettings settings) {
    return new Explainer(new Auditor(policies::current, settings));
  }

  @Bean
  AuditSpeed auditSpeed(Classifier classifier, AuditSettings settings) {
    return new SpeedTrial(new Judge(classifier, settings));
  }

  @Bean
  Clearances clearances(Db db, Clock clock, Audit audit, Ledger ledger) {
    return new WitnessedClearances(new SqlClearances(db, clock, audit::epoch), db, ledger);
  }
}
