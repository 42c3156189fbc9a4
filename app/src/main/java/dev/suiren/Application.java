package dev.suiren;

import dev.suiren.answers.internal.AnswersWiring;
import dev.suiren.api.internal.ApiWiring;
import dev.suiren.audit.internal.AuditWiring;
import dev.suiren.base.internal.BaseWiring;
import dev.suiren.classifier.internal.ClassifierWiring;
import dev.suiren.cli.internal.CliWiring;
import dev.suiren.gaps.internal.GapsWiring;
import dev.suiren.glossary.internal.GlossaryWiring;
import dev.suiren.kernel.internal.KernelWiring;
import dev.suiren.ledger.internal.LedgerWiring;
import dev.suiren.library.internal.LibraryWiring;
import dev.suiren.people.internal.PeopleWiring;
import dev.suiren.policy.internal.PolicyWiring;
import dev.suiren.proof.internal.ProofWiring;
import dev.suiren.web.internal.SecurityWiring;
import dev.suiren.web.internal.WebWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/// The house: every room's wiring, and nothing else. `@Modulithic` and not `@Modulith`, which would
/// scan for components.
@Modulithic(systemName = "Suiren")
@SpringBootConfiguration(proxyBeanMethods = false)
@BootParts
@Import({
  ApiWiring.class,
  AnswersWiring.class,
  AuditWiring.class,
  BaseWiring.class,
  ClassifierWiring.class,
  CliWiring.class,
  GapsWiring.class,
  GlossaryWiring.class,
  KernelWiring.class,
  LedgerWiring.class,
  LibraryWiring.class,
  PeopleWiring.class,
  PolicyWiring.class,
  ProofWiring.class,
  WebWiring.class,
  SecurityWiring.class,
})
public class Application {}
