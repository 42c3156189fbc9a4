package dev.suiren.base.web;

import dev.suiren.base.BaseId;
import dev.suiren.base.Bases;
import dev.suiren.web.spi.PageModel;
import java.util.List;

/// The bases in the order in which they are tried.
///
/// @param owner whether the reader may change anything
public record BasesPage(List<Bases.Entry> bases, boolean owner) implements PageModel {

  public BasesPage {
    bases = List.copyOf(bases);
  }

  public boolean isSettled(Bases.Entry entry) {
    return entry.id().equals(BaseId.FROM_SETTINGS);
  }

  /// Whether the entry stands directly behind one it could change places with.
  public boolean canRise(int index) {
    return index > 0 && !isSettled(bases.get(index)) && !isSettled(bases.get(index - 1));
  }

  public boolean canSink(int index) {
    return index < bases.size() - 1 && !isSettled(bases.get(index));
  }
}
