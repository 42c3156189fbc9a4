package dev.suiren;

import dev.suiren.answers.internal.AnswersWiring;
import dev.suiren.api.internal.ApiWiring;
import dev.suiren.audit.internal.AuditWiring;
import dev.suiren.base.internal.BaseWiring;
import dev.suiren.cli.internal.CliWiring;
import dev.suiren.kernel.internal.KernelWiring;
import dev.suiren.library.internal.LibraryWiring;
import dev.suiren.people.internal.PeopleWiring;
import dev.suiren.web.internal.SecurityWiring;
import dev.suiren.web.internal.WebWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/// The house: every room's wiring, and nothing else. `@Modulithic` and not `@Modulith`, which would
/// scan for components.
@Modulithic(systemName = "Suiren")
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  TaskExecutionAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
})
@Import({
  ApiWiring.class,
  AnswersWiring.class,
  AuditWiring.class,
  BaseWiring.class,
  CliWiring.class,
  KernelWiring.class,
  LibraryWiring.class,
  PeopleWiring.class,
  WebWiring.class,
  SecurityWiring.class,
})
public class Application {}
