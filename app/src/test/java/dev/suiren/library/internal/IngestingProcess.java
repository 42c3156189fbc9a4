package dev.suiren.library.internal;

import dev.suiren.audit.internal.AuditWiring;
import dev.suiren.kernel.internal.KernelWiring;
import dev.suiren.library.Library;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import dev.suiren.people.internal.PeopleWiring;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A process that takes a folder in, to be killed: the library as the product wires it, its parser
/// children included, without pages and without vectors.
final class IngestingProcess {
  private IngestingProcess() {}

  public static void main(String[] args) {
    try (ConfigurableApplicationContext house = open(Path.of(args[0]))) {
      watch(house, Path.of(args[1]));
      System.out.println("settled");
    }
  }

  static ConfigurableApplicationContext open(Path home, String... settings) {
    return new SpringApplicationBuilder(
            KernelWiring.class, PeopleWiring.class, AuditWiring.class, LibraryWiring.class)
        .web(WebApplicationType.NONE)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .properties(
            Map.of(
                "suiren.home",
                home.toString(),
                "suiren.library.vectors",
                "false",
                "logging.level.root",
                "WARN"))
        .run(settings);
  }

  static void watch(ConfigurableApplicationContext house, Path folder) {
    Caller caller = house.getBean(Spaces.class).local();
    Library library = house.getBean(Library.class);
    System.out.println("started");
    library.awaitSettled(caller, library.watch(caller, folder));
  }

  /// The command that runs this class in a JVM like this one.
  static List<String> command(Path home, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx300m",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        IngestingProcess.class.getName(),
        home.toString(),
        folder.toString());
  }
}
