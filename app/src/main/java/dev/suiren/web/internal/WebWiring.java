package dev.suiren.web.internal;

import dev.suiren.audit.Audit;
import dev.suiren.people.Role;
import dev.suiren.web.Messages;
import dev.suiren.web.Pages;
import dev.suiren.web.spi.NavigationItem;
import dev.suiren.web.spi.SettingsItem;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Puts the frame and the pages of its own together; only where HTTP is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({
  HelplinePages.class,
  IdentityPages.class,
  PeoplePages.class,
  ProblemResponses.class,
  SettingsPages.class,
  SignInPages.class,
  TryPages.class
})
public class WebWiring {

  @Bean
  Messages messages() {
    return new PropertyMessages(WebWiring.class.getClassLoader());
  }

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, WebWiring.class.getClassLoader(), "dev.suiren.templates");
  }

  @Bean
  Pages pages(
      TemplateEngine engine,
      Messages messages,
      Audit audit,
      ObjectProvider<NavigationItem> navigation) {
    return new JtePages(engine, messages, audit, () -> navigation.stream().toList());
  }

  @Bean
  StaticFiles staticFiles() {
    return new StaticFiles();
  }

  @Bean
  NavigationItem peopleItem() {
    return new NavigationItem("/people", "people.title", "people", Role.OWNER, 80);
  }

  @Bean
  NavigationItem settingsItem() {
    return new NavigationItem("/settings", "settings.title", "settings", Role.READER, 90);
  }

  @Bean
  SettingsItem helplineItem() {
    return new SettingsItem(
        "/settings/helpline", "helpline.title", "helpline.about", "person", Role.OWNER);
  }

  @Bean
  SettingsItem tryItem() {
    return new SettingsItem("/policy/try", "try.title", "try.about", "test", Role.EDITOR);
  }
}
