package dev.suiren.runs.internal;

import dev.suiren.audit.Audit;
import dev.suiren.base.RecordedCalls;
import dev.suiren.base.Recordings;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.people.Role;
import dev.suiren.proof.Trials;
import dev.suiren.runs.AttendedRuns;
import dev.suiren.runs.Judgements;
import dev.suiren.runs.Runs;
import dev.suiren.runs.Scores;
import dev.suiren.runs.Uses;
import dev.suiren.web.spi.NavigationItem;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Puts the kept runs together.
@Configuration(proxyBeanMethods = false)
public class RunsWiring {
  @Bean
  Store runStore(Db db, Ids ids, Clock clock, JsonMapper json, KernelSettings settings) {
    return Store.of(db, new Store.Stamps(ids, clock), json, !settings.postgres());
  }

  @Bean
  Pulse runPulse(Store runStore, UnderWay underWay) {
    return new Pulse(runStore, underWay);
  }

  @Bean
  KeptSets checkSets(Store runStore, Home home, Audit audit) {
    return new KeptSets(runStore, new KeptDocuments(runStore.db(), home.scratch()), audit);
  }

  @Bean(destroyMethod = "")
  UnderWay runsUnderWay() {
    return new UnderWay();
  }

  @Bean
  Conduct runConduct(
      Store runStore,
      UnderWay underWay,
      ObjectProvider<Trials> trials,
      KeptSets sets,
      Recordings recordings) {
    return new Conduct(runStore, underWay, trials::getObject, sets, recordings);
  }

  @Bean
  Opening runOpening(Store runStore, UnderWay underWay, Recordings recordings) {
    return new Opening(runStore, underWay, recordings);
  }

  @Bean
  Runs runs(Store runStore, KeptSets sets, Opening opening, Conduct conduct, Audit audit) {
    return new KeptRuns(runStore, sets, opening, conduct, audit);
  }

  @Bean
  AttendedRuns attendedRuns(KeptSets sets, Opening opening, Conduct conduct) {
    return new WaitedFor(sets, opening, conduct);
  }

  @Bean
  Judgements judgements(Store runStore, KeptSets sets, Recordings recordings, Audit audit) {
    return new KeptJudgements(runStore, sets, recordings, audit);
  }

  @Bean
  Uses recordedUses(Store runStore, KeptSets sets, RecordedCalls calls, Audit audit) {
    return new KeptUses(runStore, sets, calls, audit);
  }

  @Bean
  Scores scores(Store runStore, KeptSets sets) {
    return new KeptScores(runStore, sets);
  }

  @Bean
  Departures runDepartures(Store runStore) {
    return new Departures(runStore);
  }

  @Bean
  NavigationItem proofItem() {
    return new NavigationItem("/proof", "runs.navigation", "proof", Role.EDITOR, 35);
  }
}
