package dev.suiren.cli.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Opens a home: the whole house, with or without its pages.
final class Boot {
  private Boot() {}

  static ConfigurableApplicationContext open(Home home, boolean pages, List<String> settings) {
    return open(HomeChoice.of(home), pages, settings);
  }

  /// @param settings further settings as `--name=value`; they win over `suiren.properties`
  static ConfigurableApplicationContext open(
      HomeChoice choice, boolean pages, List<String> settings) {
    Home home = choice.home();
    SpringApplication application = new SpringApplication(house());
    application.setWebApplicationType(pages ? WebApplicationType.SERVLET : WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    choice.properties().forEach(Boot::checkReadable);
    List<String> all = new ArrayList<>();
    all.add("--suiren.home=" + home.root());
    all.add("--logging.file.name=" + home.root().resolve("logs/suiren.log"));
    all.add("--spring.config.additional-location=" + locations(choice));
    all.addAll(choice.settings());
    all.addAll(settings);
    try {
      return application.run(all.toArray(String[]::new));
    } catch (org.springframework.beans.factory.BeanCreationException
        | ApplicationContextException e) {
      throw explain(e);
    }
  }

  /// Whether the settings of the home, or those of the call, put its rows into PostgreSQL.
  static boolean isOnPostgres(Home home, Map<String, String> variables) {
    HomeChoice choice = HomeChoice.of(home);
    choice.properties().forEach(Boot::checkReadable);
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
    return Binder.get(settings)
        .bind("suiren.database-url", String.class)
        .map(KernelSettings::isPostgres)
        .orElse(false);
  }

  private static String locations(HomeChoice choice) {
    return choice.properties().stream()
        .map(file -> "optional:file:" + file)
        .collect(Collectors.joining(","));
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

  private static ProblemException unreadable(String why, Exception cause) {
    return new ProblemException(
        Problem.SETTING_WRONG, "suiren.properties in the home cannot be read: " + why, cause);
  }

  static int port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static Class<?> house() {
    try {
      return Class.forName("dev.suiren.Application");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException explain(RuntimeException failure) {
    if (DiskFull.is(failure)) {
      return Troubles.of(failure);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      if (cause instanceof PortInUseException taken) {
        return new ProblemException(
            Problem.PORT_TAKEN,
            "port " + taken.getPort() + " is taken: choose another with --port N",
            failure);
      }
      if (cause instanceof BindException wrong) {
        return new ProblemException(
            Problem.SETTING_WRONG,
            "the setting " + wrong.getName() + " has no usable value",
            failure);
      }
    }
    return new ProblemException(
        Problem.BROKEN, "could not start; the log in the home's logs folder says more", failure);
  }
}
