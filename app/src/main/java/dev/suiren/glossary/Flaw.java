package dev.suiren.glossary;

import java.util.Locale;

/// What is wrong with an entry, or with a file of them; the message key is `glossary.flaw.<word>`.
public enum Flaw {
  TERM("the term needs 2 to 60 characters with a letter or digit among them"),
  NAMES_MISSING("there is no other name: give at least one"),
  TOO_MANY_NAMES("an entry has at most 20 other names: leave some out"),
  NAME("each other name needs 2 to 60 characters with a letter or digit among them"),
  NOTE("the note may have at most 500 characters: shorten it"),
  HELD("the review does not let this text through: change it"),
  TAKEN("the term has an entry already: change that one"),
  TWICE("the term stands in an earlier row already: put all its names into one row"),
  COLUMNS("there are more than three columns: separate names by semicolons, and quote commas"),
  QUOTE("a quotation mark is not closed, or text follows it: close it, or double it within text"),
  NOT_TEXT("the file is not UTF-8 text: save it as CSV UTF-8"),
  NOTHING("the file holds no entries: one row each, with term, names, note"),
  TOO_LARGE("the file is larger than 16 MB: split it"),
  FULL("a glossary has at most 20,000 entries: remove some first");

  private final String sentence;

  Flaw(String sentence) {
    this.sentence = sentence;
  }

  /// For scripts: what is wrong and what to do, in one line.
  public String sentence() {
    return sentence;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
