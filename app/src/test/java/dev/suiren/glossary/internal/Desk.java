package dev.suiren.glossary.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.audit.TermAudit;
import dev.suiren.glossary.EntryId;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.Glossary.Draft;
import dev.suiren.glossary.Glossary.Saving;
import dev.suiren.glossary.Names;
import dev.suiren.kernel.Ids;
import dev.suiren.people.Audience;
import dev.suiren.people.Caller;
import dev.suiren.people.Role;
import dev.suiren.people.SpaceId;
import dev.suiren.testing.ManualClock;
import dev.suiren.testing.TestHome;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A glossary on a test's own home, and who comes to it.
final class Desk {
  static final Caller EDITOR = caller("space", Role.EDITOR, Audience.STAFF);
  static final Caller READER = caller("space", Role.READER, Audience.STAFF);
  static final Caller OTHER = caller("other", Role.OWNER, Audience.STAFF);
  static final Caller PUBLIC = caller("space", Role.EDITOR, Audience.PUBLIC);

  private Desk() {}

  private static Caller caller(String space, Role role, Audience audience) {
    return new Caller(
        Caller.Kind.PERSON, new SpaceId(space), Optional.empty(), "one", role, Set.of(), audience);
  }

  static Glossary glossary(TestHome home, String... held) {
    var clock = ManualClock.atNewYear();
    return new KeptGlossary(
        home.db(), new Ids(clock, new SecureRandom()), clock, new TermAudit(held));
  }

  /// As another process has them.
  static Names names(TestHome home) {
    return new CachedNames(new SqlGlossary(home.db()));
  }

  static EntryId add(Glossary glossary, String term, String... names) {
    Saving saving = glossary.add(EDITOR, new Draft(term, List.of(names), ""));
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    return ((Saving.Saved) saving).id();
  }
}
