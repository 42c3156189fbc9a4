package dev.suiren.glossary.web;

import dev.suiren.glossary.Glossary.BadRow;
import dev.suiren.web.spi.PageModel;
import java.util.List;

/// What is wrong with an entry or with a file: nothing of it was taken.
public record FlawsPart(List<BadRow> rows) implements PageModel {

  public FlawsPart {
    rows = List.copyOf(rows);
  }
}
