package dev.suiren.web.internal;

import dev.suiren.BootParts;
import dev.suiren.audit.Audit;
import dev.suiren.audit.TermAudit;
import dev.suiren.kernel.Problem;
import dev.suiren.kernel.ProblemException;
import dev.suiren.kernel.internal.KernelWiring;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Caller;
import dev.suiren.people.SignIn;
import dev.suiren.people.Spaces;
import dev.suiren.people.internal.PeopleWiring;
import dev.suiren.web.Messages;
import dev.suiren.web.Pages;
import dev.suiren.web.spi.NavigationItem;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/// The entrance of the house served on a free port, with a few rooms' pages of the test's own.
final class Entry implements AutoCloseable {
  /// A word that no response may ever hold.
  static final String CANARY = "forbiddenword";

  private final ConfigurableApplicationContext context;

  private Entry(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Entry open(Path home, String... settings) {
    SpringApplication application = new SpringApplication(Rooms.class);
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--suiren.home=" + home);
    all.add("--suiren.people.password-rounds=1000");
    all.add("--server.port=0");
    all.add("--spring.main.banner-mode=off");
    application.setRegisterShutdownHook(false);
    return new Entry(application.run(all.toArray(String[]::new)));
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Browser browser() {
    return new Browser(port());
  }

  /// A browser in which the owner has signed in by link.
  Browser owner() {
    Browser browser = browser();
    String secret = get(SignIn.class).createLink(get(Spaces.class).local(), Optional.empty());
    browser.open("/signin");
    browser.post("/signin/link", Map.of("secret", secret));
    return browser;
  }

  String key() {
    Caller owner = get(Spaces.class).local();
    return get(ApiKeys.class).create(owner, "test", owner.audience(), Optional.empty());
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @BootParts
  @Import({
    KernelWiring.class,
    PeopleWiring.class,
    SecurityWiring.class,
    ProblemResponses.class,
    SignInPages.class,
    PeoplePages.class,
    SettingsPages.class,
    IdentityPages.class,
    SomePages.class
  })
  static class Rooms {
    private final WebWiring frame = new WebWiring();

    @Bean
    Audit audit() {
      return new TermAudit(CANARY);
    }

    @Bean
    Messages messages() {
      return frame.messages();
    }

    @Bean
    TemplateEngine templateEngine() {
      return frame.templateEngine();
    }

    @Bean
    Pages pages(
        TemplateEngine engine,
        Messages messages,
        Audit audit,
        ObjectProvider<NavigationItem> navigation) {
      return frame.pages(engine, messages, audit, navigation);
    }

    @Bean
    StaticFiles staticFiles() {
      return frame.staticFiles();
    }
  }

  /// What rooms offer: pages, writes, an API, and their bugs.
  @Controller
  @ResponseBody
  static class SomePages {

    @GetMapping({"/who", "/v1/who"})
    String who(Caller caller) {
      return caller.kind() + " " + caller.role();
    }

    @GetMapping("/from")
    String from(HttpServletRequest request) {
      return request.getScheme() + " " + request.getRemoteAddr();
    }

    @PostMapping({"/write", "/v1/write"})
    String write(@RequestBody(required = false) Optional<String> body) {
      return "written " + body.map(String::length).orElse(0);
    }

    // A pattern, so that it makes way for the library's own where the whole house is open.
    @PostMapping("/library/{id}/{files:files}")
    String upload(@RequestParam MultipartFile file) {
      return "uploaded " + file.getSize();
    }

    @GetMapping("/bug")
    String bug() {
      throw new IllegalArgumentException("secret detail of a bug");
    }

    @GetMapping("/conflict")
    String conflict() {
      throw new ProblemException(Problem.CONFLICT, "someone was faster");
    }

    @GetMapping("/number")
    String number(@RequestParam int number) {
      return "number " + number;
    }
  }
}
