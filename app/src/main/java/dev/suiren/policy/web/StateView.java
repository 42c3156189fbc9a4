package dev.suiren.policy.web;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.PolicyState;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// What is in force besides the lists, as the page of the policy shows it.
///
/// @param by the name of who chose what becomes of personal data and secrets
public record StateView(PolicyState.Now now, Optional<Cleared<String>> by) implements PageModel {}
