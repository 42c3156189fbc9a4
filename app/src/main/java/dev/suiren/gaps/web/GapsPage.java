package dev.suiren.gaps.web;

import dev.suiren.audit.Cleared;
import dev.suiren.gaps.Gap;
import dev.suiren.gaps.Gaps;
import dev.suiren.web.spi.PageModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What `gaps/gaps.jte` shows: a part of the unanswered questions.
///
/// @param state which ones
/// @param words what was sought, empty for all
/// @param offset of the first one shown
public record GapsPage(
    Gaps.Choice choice, Gaps.Page page, Gap.State state, Cleared<String> words, int offset)
    implements PageModel {
  static final int STEP = 50;

  public boolean isSought() {
    return !words.value().isBlank();
  }

  public boolean isFirst() {
    return offset == 0;
  }

  public boolean isLast() {
    return last() >= page.total();
  }

  /// The number of the last one shown, counted from 1.
  public int last() {
    return offset + page.gaps().size();
  }

  public int before() {
    return Math.max(0, offset - STEP);
  }

  public int after() {
    return offset + STEP;
  }

  /// What an address ends with that keeps the reader where they are.
  public String here() {
    return query(state, offset);
  }

  public String query(Gap.State other, int from) {
    return query(other, words.value(), from);
  }

  static String query(Gap.State state, String words, int offset) {
    return "?state=%s&q=%s&offset=%d"
        .formatted(word(state), URLEncoder.encode(words, StandardCharsets.UTF_8), offset);
  }

  public static String word(Gap.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
