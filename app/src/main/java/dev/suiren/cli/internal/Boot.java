package dev.suiren.cli.internal;

import dev.suiren.kernel.DiskFull;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/// Opens a home: the whole house, with or without its pages.
final class Boot {
  private static final String HOUSE = "dev.suiren.Application";

  private Boot() {}

  static ConfigurableApplicationContext open(Home home, boolean pages, List<String> settings) {
    return open(HomeChoice.of(home), pages, settings);
  }

  /// Opens a home beside another one of this process, without pages. It logs where that one does.
  static ConfigurableApplicationContext openBeside(HomeChoice choice, List<String> settings) {
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
    SpringApplication application = application(false);
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    return open(application, choice, settings);
  }

  /// @param settings further settings as `--name=value`; they win over those of the choice and over
  ///   `suiren.properties`
  static ConfigurableApplicationContext open(
      HomeChoice choice, boolean pages, List<String> settings) {
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(pages && isPrepared()));
    return open(application(pages), choice, settings);
  }

  private static SpringApplication application(boolean pages) {
    SpringApplication application = new SpringApplication(house());
    application.setMainApplicationClass(house());
    application.setWebApplicationType(pages ? WebApplicationType.SERVLET : WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    return application;
  }

  private static ConfigurableApplicationContext open(
      SpringApplication application, HomeChoice choice, List<String> settings) {
    Home home = choice.home();
    SettingsFiles.check(choice);
    List<String> all = new ArrayList<>();
    all.add("--suiren.home=" + home.root());
    all.add("--logging.file.name=" + home.root().resolve("logs/suiren.log"));
    all.add("--spring.config.additional-location=" + SettingsFiles.locations(choice));
    choice.settings().stream()
        .filter(held -> settings.stream().noneMatch(own -> name(own).equals(name(held))))
        .forEach(all::add);
    all.addAll(settings);
    try {
      return application.run(all.toArray(String[]::new));
    } catch (org.springframework.beans.factory.BeanCreationException
        | ApplicationContextException e) {
      throw explain(e);
    }
  }

  private static String name(String setting) {
    return setting.substring(0, setting.indexOf('=') + 1);
  }

  static int port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /// Whether the build has written down how the house is put together: so it is in the jars, and
  /// not in tests. Only the house with its pages is.
  private static boolean isPrepared() {
    return ClassUtils.isPresent(HOUSE + "__ApplicationContextInitializer", null);
  }

  private static Class<?> house() {
    try {
      return Class.forName(HOUSE);
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
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
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
