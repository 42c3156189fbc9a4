package dev.suiren.glossary.internal;

import dev.suiren.audit.Audit;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Ids;
import dev.suiren.people.Role;
import dev.suiren.web.spi.NavigationItem;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the glossary together.
@Configuration(proxyBeanMethods = false)
public class GlossaryWiring {

  @Bean
  Glossary glossary(Db db, Ids ids, Clock clock, Audit audit) {
    return new KeptGlossary(db, ids, clock, audit);
  }

  @Bean
  Names glossaryNames(Db db) {
    return new CachedNames(new SqlGlossary(db));
  }

  @Bean
  NavigationItem glossaryItem() {
    return new NavigationItem("/glossary", "glossary.title", "glossary", Role.EDITOR, 25);
  }
}
