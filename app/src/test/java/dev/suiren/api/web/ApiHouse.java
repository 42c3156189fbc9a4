package dev.suiren.api.web;

import dev.suiren.BootParts;
import dev.suiren.api.internal.ApiWiring;
import dev.suiren.audit.Audit;
import dev.suiren.audit.TermAudit;
import dev.suiren.kernel.internal.KernelWiring;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.Audience;
import dev.suiren.people.Spaces;
import dev.suiren.people.internal.PeopleWiring;
import dev.suiren.web.Messages;
import dev.suiren.web.Pages;
import dev.suiren.web.Screen;
import dev.suiren.web.internal.SecurityWiring;
import dev.suiren.web.spi.PageModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;

/// The API served on a free port behind the real guard, with answers of the test's own.
final class ApiHouse implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String key;

  private ApiHouse(ConfigurableApplicationContext context) {
    this.context = context;
    this.key = key(Audience.STAFF);
  }

  static ApiHouse open(Path home) {
    SpringApplication application = new SpringApplication(Rooms.class);
    application.setRegisterShutdownHook(false);
    return new ApiHouse(
        application.run(
            "--suiren.home=" + home,
            "--suiren.people.password-rounds=1000",
            "--suiren.api.heartbeat=20ms",
            "--server.port=0",
            "--spring.main.banner-mode=off"));
  }

  ScriptedAnswers answers() {
    return context.getBean(ScriptedAnswers.class);
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  String key() {
    return key;
  }

  String key(Audience audience) {
    return context
        .getBean(ApiKeys.class)
        .create(context.getBean(Spaces.class).local(), "test", audience, Optional.empty());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> ask(String body) {
    return ask(body, key);
  }

  HttpResponse<String> ask(String body, String other) {
    return send(
        request("/v1/chat/completions")
            .setHeader("Authorization", "Bearer " + other)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .header("Authorization", "Bearer " + key);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @BootParts
  @ComponentScan(
      basePackages = "dev.suiren.web.internal",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*ProblemResponses"))
  @Import({
    KernelWiring.class,
    PeopleWiring.class,
    SecurityWiring.class,
    ApiWiring.class,
    CompletionsApi.class,
    ModelsApi.class,
    HealthApi.class,
    DescriptionApi.class
  })
  static class Rooms {
    @Bean
    Audit audit() {
      return new TermAudit("evil");
    }

    @Bean
    ScriptedAnswers answers() {
      return new ScriptedAnswers();
    }

    @Bean
    Messages messages() {
      return (language, key, values) -> key;
    }

    @Bean
    Pages pages() {
      return new Pages() {
        @Override
        public Screen screen(HttpServletRequest request) {
          throw new UnsupportedOperationException();
        }

        @Override
        public ResponseEntity<String> page(
            HttpServletRequest request, String template, PageModel model) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
