package dev.suiren.policy.web;

import dev.suiren.audit.Cleared;
import dev.suiren.audit.FalseAlarms;
import dev.suiren.audit.TermLists.Listed;
import dev.suiren.web.spi.PageModel;
import java.util.Optional;

/// A list as its row shows it.
///
/// @param by the name of who changed it last
public record ListView(Listed list, Optional<Cleared<String>> by) implements PageModel {

  public String id() {
    return list.id().value();
  }

  public boolean many() {
    return list.alarms().filter(FalseAlarms::many).isPresent();
  }
}
