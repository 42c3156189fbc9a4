package dev.suiren.cli.internal;

import dev.suiren.audit.Handling;
import dev.suiren.audit.ListMode;
import dev.suiren.audit.PolicyState;
import dev.suiren.audit.TermLists;
import dev.suiren.glossary.Entry;
import dev.suiren.glossary.Glossary;
import dev.suiren.glossary.GlossaryFile;
import dev.suiren.people.Caller;
import dev.suiren.people.Spaces;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Gives another home what the rows of this one say about how questions are answered: the lists of
/// terms in their modes, what becomes of personal data and secrets, and the glossary.
record Lending(Spaces spaces, TermLists lists, PolicyState policy, Glossary glossary) {

  void to(ApplicationContext house) {
    Caller there = house.getBean(Spaces.class).local();
    lend(house.getBean(TermLists.class), there);
    lend(house.getBean(PolicyState.class), there);
    lend(house.getBean(Glossary.class), there);
  }

  /// What the review holds back now is no name that is asked by.
  private void lend(Glossary to, Caller there) {
    List<Entry> entries = glossary.listAll(spaces.local()).stream().filter(Entry::whole).toList();
    if (!entries.isEmpty()
        && to.importCsv(there, GlossaryFile.of(entries))
            instanceof Glossary.Importing.Refused refused) {
      throw new IllegalStateException("names of ours are refused: " + refused.rows().getFirst());
    }
  }

  private void lend(PolicyState to, Caller there) {
    Handling handling = policy.show(spaces.local()).handling();
    if (!handling.equals(to.show(there).handling())) {
      to.handle(there, handling);
    }
  }

  private void lend(TermLists to, Caller there) {
    Caller here = spaces.local();
    for (TermLists.Listed listed : lists.list(here)) {
      TermLists.Listed lent =
          to.add(
              there,
              TermLists.Upload.of(listed.name().value(), lists.text(here, listed.id()).value()));
      if (listed.mode() != ListMode.NOTE_ONLY) {
        to.measure(there, lent.id());
        to.switchTo(there, lent.id(), listed.mode(), true);
      }
    }
  }
}
