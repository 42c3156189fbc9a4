package dev.suiren.library.internal;

import dev.suiren.audit.Audit;
import dev.suiren.audit.Clearances;
import dev.suiren.audit.spi.Inspectable;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Ingredient;
import dev.suiren.kernel.Job;
import dev.suiren.kernel.Jobs;
import dev.suiren.ledger.Ledger;
import dev.suiren.library.Library;
import dev.suiren.library.LibrarySettings;
import dev.suiren.library.ParserSettings;
import dev.suiren.library.Reading;
import dev.suiren.library.Search;
import dev.suiren.library.WarmUp;
import dev.suiren.people.People;
import dev.suiren.people.Role;
import dev.suiren.web.spi.NavigationItem;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the library together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LibrarySettings.class, ParserSettings.class})
public class LibraryWiring {

  @Bean
  NavigationItem libraryItem() {
    return new NavigationItem("/library", "library.title", "library", Role.READER, 20);
  }

  @Bean
  Tables libraryTables(Db db, Ids ids, Clock clock) {
    return Tables.of(db, ids, clock);
  }

  @Bean
  Originals originals(Home home, Ids ids, ParserSettings settings) {
    return new Originals(home, ids, settings.maxFileBytes());
  }

  @Bean(destroyMethod = "close")
  Parsers parsers(ParserSettings settings) {
    return ChildParsers.of(settings);
  }

  @Bean(destroyMethod = "close")
  Encoders encoders(Home home, LibrarySettings settings) {
    return settings.vectors() ? new OnnxEncoders(home.root().resolve("natives")) : Encoders.none();
  }

  @Bean
  SqlVectors sqlVectors(Db db) {
    return new SqlVectors(db);
  }

  @Bean
  Ingredient encoderModels(Encoders encoders) {
    return new Ingredient(
        "encoders",
        Stream.of(Tongue.values()).map(encoders::model).collect(Collectors.joining(" ")));
  }

  @Bean(destroyMethod = "close")
  StandingIndex searchIndex(Home home, Encoders encoders) {
    return new StandingIndex(home.index(), encoders);
  }

  @Bean(destroyMethod = "")
  VectorCatchUp vectorCatchUp(
      StandingIndex index, Encoders encoders, SqlVectors vectors, LibrarySettings settings) {
    return new VectorCatchUp(() -> index, encoders, vectors, settings.vectorThreads());
  }

  @Bean
  Rights libraryRights(Tables tables) {
    return new Rights(tables.collections(), tables.documents());
  }

  @Bean
  Screening screening(Audit audit, Clearances clearances) {
    return new Screening(audit, clearances);
  }

  @Bean
  Entries indexEntries(Tables tables, Audit audit) {
    return new Entries(tables, audit);
  }

  @Bean
  Orders orders(Tables tables, Jobs jobs, Originals originals, Parsers parsers, Ledger ledger) {
    return new Orders(tables, jobs, originals, parsers, ledger);
  }

  @Bean(destroyMethod = "")
  Watching watching(Tables tables, Orders orders, LibrarySettings settings) {
    return new Watching(new FolderScan(tables, orders, Folder::look), settings.rescan());
  }

  @Bean
  Job ingestJob(
      Tables tables,
      Jobs jobs,
      Orders orders,
      Originals originals,
      Parsers parsers,
      Screening screening,
      LibrarySettings settings) {
    return new IngestJob(
        tables,
        new Steps(tables, jobs, screening),
        new FolderFiles(tables, originals, orders),
        new Reader(originals, parsers, tables.revisions(), screening),
        settings.ingestParallel());
  }

  @Bean
  Job indexJob(
      Tables tables,
      Entries entries,
      Screening screening,
      StandingIndex index,
      VectorCatchUp vectors) {
    Runnable drained =
        () -> {
          if (!index.isComplete()) {
            index.markComplete();
          }
          vectors.wake();
        };
    return new IndexJob(tables, entries, screening, index, drained);
  }

  @Bean
  Job removeJob(
      Tables tables,
      Originals originals,
      StandingIndex index,
      Entries entries,
      Encoders encoders,
      SqlVectors vectors,
      ApplicationEventPublisher events) {
    Forgetting forgetting = new Forgetting(tables.revisions(), entries, encoders);
    Remains remains = new Remains(tables, originals, forgetting, vectors, events::publishEvent);
    return new RemoveJob(tables, originals, index, remains);
  }

  @Bean
  Job rescreenJob(Tables tables, Jobs jobs, Screening screening, Entries entries) {
    return new RescreenJob(tables, jobs, screening, entries);
  }

  @Bean
  Inspectable inspectableLibrary(Tables tables) {
    return new InspectableLibrary(tables);
  }

  @Bean
  PolicyNews policyNews(Tables tables, Jobs jobs) {
    return new PolicyNews(tables, jobs);
  }

  @Bean
  GroupNews groupNews(Tables tables) {
    return new GroupNews(tables.collections());
  }

  @Bean
  KnownGroups knownGroups(People people) {
    return (caller, id) ->
        people.groups().list(caller).stream().anyMatch(group -> group.id().equals(id));
  }

  @Bean
  LibraryStart libraryStart(
      Tables tables,
      Jobs jobs,
      Orders orders,
      Originals originals,
      StandingIndex index,
      Screening screening,
      Watching watching,
      VectorCatchUp vectors) {
    return new LibraryStart(tables, jobs, orders, originals, index, screening, watching, vectors);
  }

  @Bean(destroyMethod = "close")
  WarmUp libraryWarmUp(Tables tables, Screening screening, Entries entries, Encoders encoders) {
    return new LibraryWarmUp(tables, screening, entries, encoders);
  }

  @Bean
  Library library(
      Home home,
      Tables tables,
      Rights rights,
      Orders orders,
      Originals originals,
      StandingIndex index,
      Screening screening,
      Watching watching,
      KnownGroups groups,
      Audit audit,
      Clearances clearances) {
    ShelvedFiles files =
        new ShelvedFiles(
            tables,
            rights,
            orders,
            originals,
            new Publishing(tables, orders, screening, clearances),
            new FileEntries(tables, index, audit, clearances));
    return new Shelves(
        tables, rights, orders, audit, watching, groups, files, new HomeSizes(home), index);
  }

  @Bean
  Search search(
      Tables tables,
      Rights rights,
      Names names,
      StandingIndex index,
      Encoders encoders,
      Audit audit,
      Clearances clearances) {
    return new LibrarySearch(tables, rights, names, index, encoders, audit, clearances);
  }

  @Bean
  Reading reading(
      Tables tables, Rights rights, Originals originals, Audit audit, Clearances clearances) {
    return new RenderedReading(tables, rights, originals, audit, clearances);
  }
}
