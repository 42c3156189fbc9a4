package dev.suiren.cli.internal;

import dev.suiren.kernel.Home;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// `suiren.properties` of the homes that hold for a call.
final class SettingsFiles {
  private static final String LENT = "--suiren.audit.lent.";
  private static final Set<PosixFilePermission> OTHERS =
      Set.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

  private SettingsFiles() {}

  static void check(HomeChoice choice) {
    for (Path file : choice.properties()) {
      closeToOthers(file);
      checkReadable(file);
    }
  }

  /// As Spring wants to be told of them.
  static String locations(HomeChoice choice) {
    return choice.properties().stream()
        .map(file -> "optional:file:" + file)
        .collect(Collectors.joining(","));
  }

  /// Whether the settings of the home, or those of the call, put its rows into PostgreSQL.
  static boolean isOnPostgres(Home home, Map<String, String> variables) {
    return findPostgres(said(home, variables)).isPresent();
  }

  private static Optional<String> findPostgres(Binder said) {
    return Optional.of(text(said, "suiren.database-url")).filter(KernelSettings::isPostgres);
  }

  private static String text(Binder said, String name) {
    return said.bind(name, String.class).map(Optional::of).orElse(Optional.empty()).orElse("");
  }

  /// Where the rows of a home lie, as settings of a call that only reads the lists in them; none
  /// where there are no rows yet.
  static List<String> lent(Home home, Map<String, String> variables) {
    Binder said = said(home, variables);
    Optional<String> elsewhere = findPostgres(said);
    if (elsewhere.isPresent()) {
      return List.of(
          LENT + "url=" + elsewhere.get(),
          LENT + "user=" + text(said, "suiren.database-user"),
          LENT + "password=" + text(said, "suiren.database-password"));
    }
    new Swap(home).refuseUnfinished();
    return Files.exists(home.database(), LinkOption.NOFOLLOW_LINKS)
        ? List.of(LENT + "url=jdbc:sqlite:" + home.database())
        : List.of();
  }

  /// The settings of the home and those of the call.
  private static Binder said(Home home, Map<String, String> variables) {
    HomeChoice choice = HomeChoice.of(home);
    choice.properties().forEach(SettingsFiles::checkReadable);
    StandardEnvironment settings = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    settings
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(variables)));
    settings
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "home", Map.of("spring.config.additional-location", locations(choice))));
    ConfigDataEnvironmentPostProcessor.applyTo(settings);
    return Binder.get(settings);
  }

  /// What is wrong with the file itself is told before Spring stumbles over it.
  private static void checkReadable(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream text = Files.newInputStream(file)) {
      new Properties().load(text);
    } catch (IllegalArgumentException e) {
      throw unreadable("a \\u in it is not followed by four hexadecimal digits", e);
    } catch (IOException e) {
      throw unreadable("it must be a file that its user may read", e);
    }
  }

  /// It may hold keys in clear. One that is a link, or another user's, is theirs to close.
  private static void closeToOthers(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Set<PosixFilePermission> own = new HashSet<>(Files.getPosixFilePermissions(file));
      if (own.removeAll(OTHERS) && isOurs(file)) {
        Files.setPosixFilePermissions(file, own);
      }
    } catch (IOException e) {
      throw unreadable("it must be a file that only its user may read", e);
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    return Files.getOwner(file).equals(Files.getOwner(file.resolveSibling("")));
  }

  private static ProblemException unreadable(String why, Exception cause) {
    return new ProblemException(
        Problem.SETTING_WRONG, "suiren.properties in the home cannot be read: " + why, cause);
  }
}
