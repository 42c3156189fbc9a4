package dev.suiren.glossary.web;

import dev.suiren.audit.Cleared;
import dev.suiren.glossary.Entry;
import dev.suiren.web.spi.PageModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// What `glossary/glossary.jte` shows: some entries of those that a search finds.
///
/// @param total how many the search finds
/// @param offset of the first one shown
/// @param search empty where nothing was searched for
public record GlossaryPage(
    List<Entry> entries, int total, int offset, Cleared<String> search, boolean editor)
    implements PageModel {
  static final int STEP = 50;

  public GlossaryPage {
    entries = List.copyOf(entries);
  }

  /// The other names of an entry, one a line.
  public static String lines(Entry entry) {
    return entry.names().stream().map(Cleared::value).collect(Collectors.joining("\n"));
  }

  public boolean isSearched() {
    return !search.value().isEmpty();
  }

  public int last() {
    return offset + entries.size();
  }

  public boolean hasMore() {
    return last() < total;
  }

  public String before() {
    return at(Math.max(0, offset - STEP));
  }

  public String after() {
    return at(offset + STEP);
  }

  private String at(int place) {
    return "/glossary?search="
        + URLEncoder.encode(search.value(), StandardCharsets.UTF_8)
        + "&offset="
        + place;
  }
}
