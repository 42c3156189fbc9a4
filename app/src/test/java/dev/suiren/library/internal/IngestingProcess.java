package dev.suiren.library.internal;

import dev.suiren.audit.internal.AuditWiring;
import dev.suiren.classifier.internal.ClassifierWiring;
import dev.suiren.glossary.internal.GlossaryWiring;
import dev.suiren.kernel.internal.KernelWiring;
import dev.suiren.ledger.internal.LedgerWiring;
import dev.suiren.library.CollectionEntry;
import dev.suiren.library.CollectionId;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import dev.suiren.people.internal.PeopleWiring;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A process that takes a folder in, to be killed: the library as the product wires it, its parser
/// children included, without pages. It follows the folder and makes no vectors; or what lies in
/// the folder is put in through the door, file by file, each said when it was taken, and vectors
/// are made by a list. Or it deletes the collection again.
final class IngestingProcess {
  static final String WATCH = "watch";
  static final String UPLOAD = "upload";
  static final String REMOVE = "remove";
  static final String TAKEN = "taken ";

  private IngestingProcess() {}

  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    if (args[2].equals(REMOVE)) {
      try (ConfigurableApplicationContext house = openWithVectors(home)) {
        remove(house);
      }
    } else if (args[2].equals(UPLOAD)) {
      try (ConfigurableApplicationContext house = openWithVectors(home)) {
        upload(house, folder);
      }
    } else {
      try (ConfigurableApplicationContext house = open(home)) {
        watch(house, folder);
      }
    }
    System.out.println("settled");
  }

  static ConfigurableApplicationContext open(Path home, String... settings) {
    return house(home).run(settings);
  }

  static ConfigurableApplicationContext openWithVectors(Path home) {
    return house(home)
        .sources(FakeVectors.class)
        .properties("spring.main.allow-bean-definition-overriding=true")
        .run();
  }

  @Configuration(proxyBeanMethods = false)
  static class FakeVectors {
    @Bean
    Encoders encoders() {
      return new FakeEncoders();
    }
  }

  private static SpringApplicationBuilder house(Path home) {
    return new SpringApplicationBuilder(
            KernelWiring.class,
            PeopleWiring.class,
            LedgerWiring.class,
            AuditWiring.class,
            ClassifierWiring.class,
            GlossaryWiring.class,
            LibraryWiring.class)
        .web(WebApplicationType.NONE)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .properties(
            Map.of(
                "suiren.home",
                home.toString(),
                "suiren.library.vectors",
                "false",
                "logging.level.root",
                "WARN"));
  }

  /// Puts the files in one after the other; the library's word on each is out before the next.
  static void upload(ConfigurableApplicationContext house, Path folder) throws IOException {
    Caller caller = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    CollectionId collection =
        library.listCollections(caller).stream()
            .map(CollectionEntry::id)
            .findFirst()
            .orElseGet(() -> library.createCollection(caller, "Uploads"));
    System.out.println("started");
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      try (InputStream bytes = Files.newInputStream(file)) {
        library.files().add(caller, collection, String.valueOf(file.getFileName()), bytes);
      }
      System.out.println(TAKEN + file.getFileName() + ";");
    }
    library.awaitSettled(caller, collection);
  }

  /// Deletes the only collection, or goes on deleting it, until nothing is left.
  static void remove(ConfigurableApplicationContext house) {
    Caller caller = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    library
        .listCollections(caller)
        .forEach(collection -> library.deleteCollection(caller, collection.id()));
    System.out.println("started");
    Tables tables = house.getBean(Tables.class);
    Settling.await(
        () ->
            tables.db().sql("select count(*) from library_collection").query(Long.class).single()
                == 0);
  }

  static void watch(ConfigurableApplicationContext house, Path folder) {
    Caller caller = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    System.out.println("started");
    library.awaitSettled(caller, library.watch(caller, folder));
  }

  /// The command that runs this class in a JVM like this one.
  static List<String> command(Path home, Path folder, String way) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx300m",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        IngestingProcess.class.getName(),
        home.toString(),
        folder.toString(),
        way);
  }
}
