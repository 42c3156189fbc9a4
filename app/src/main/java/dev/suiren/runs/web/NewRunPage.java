package dev.suiren.runs.web;

import dev.suiren.base.Bases;
import dev.suiren.runs.KeptSet;
import dev.suiren.web.spi.PageModel;
import java.util.List;

/// What `runs/new.jte` shows: the form of a new run.
///
/// @param used sets of earlier runs that did not come with the product
public record NewRunPage(List<Bases.Entry> bases, List<KeptSet> used) implements PageModel {

  public NewRunPage {
    bases = List.copyOf(bases);
    used = List.copyOf(used);
  }
}
