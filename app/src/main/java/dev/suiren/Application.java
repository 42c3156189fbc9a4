package dev.suiren;

import dev.suiren.answers.internal.AnswersWiring;
import dev.suiren.answers.web.AnswersWebWiring;
import dev.suiren.api.internal.ApiWiring;
import dev.suiren.api.web.ApiWebWiring;
import dev.suiren.audit.internal.AuditWiring;
import dev.suiren.base.internal.BaseWiring;
import dev.suiren.base.web.BaseWebWiring;
import dev.suiren.classifier.internal.ClassifierWiring;
import dev.suiren.cli.internal.CliWiring;
import dev.suiren.effect.internal.EffectWiring;
import dev.suiren.effect.web.EffectWebWiring;
import dev.suiren.gaps.internal.GapsWiring;
import dev.suiren.gaps.web.GapsWebWiring;
import dev.suiren.glossary.internal.GlossaryWiring;
import dev.suiren.glossary.web.GlossaryWebWiring;
import dev.suiren.kernel.internal.KernelWiring;
import dev.suiren.ledger.internal.LedgerWiring;
import dev.suiren.library.internal.LibraryWiring;
import dev.suiren.library.web.LibraryWebWiring;
import dev.suiren.people.internal.PeopleWiring;
import dev.suiren.policy.internal.PolicyWiring;
import dev.suiren.policy.web.PolicyWebWiring;
import dev.suiren.proof.internal.ProofWiring;
import dev.suiren.runs.internal.RunsWiring;
import dev.suiren.runs.web.RunsWebWiring;
import dev.suiren.swaps.internal.SwapsWiring;
import dev.suiren.swaps.web.SwapsWebWiring;
import dev.suiren.web.internal.SecurityWiring;
import dev.suiren.web.internal.WebWiring;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/// The house: every room's wiring, and nothing else. `@Modulithic` and not `@Modulith`, which would
/// scan for components.
@Modulithic(systemName = "Suiren")
@SpringBootConfiguration(proxyBeanMethods = false)
@BootParts
@Import({
  ApiWiring.class,
  ApiWebWiring.class,
  AnswersWiring.class,
  AnswersWebWiring.class,
  AuditWiring.class,
  BaseWiring.class,
  BaseWebWiring.class,
  ClassifierWiring.class,
  CliWiring.class,
  EffectWiring.class,
  EffectWebWiring.class,
  GapsWiring.class,
  GapsWebWiring.class,
  GlossaryWiring.class,
  GlossaryWebWiring.class,
  KernelWiring.class,
  LedgerWiring.class,
  LibraryWiring.class,
  LibraryWebWiring.class,
  PeopleWiring.class,
  PolicyWiring.class,
  PolicyWebWiring.class,
  ProofWiring.class,
  RunsWiring.class,
  RunsWebWiring.class,
  SwapsWiring.class,
  SwapsWebWiring.class,
  WebWiring.class,
  SecurityWiring.class,
})
public class Application {

  /// Run while building only: what Spring would find out at each start is found out there, and
  /// written down as classes.
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.run(arguments);
  }
}
