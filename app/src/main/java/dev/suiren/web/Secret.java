package dev.suiren.web;

/// A secret of ours (a sign-in link, a key) on its way to the one page that shows it, once. It is
/// no foreign text; `toString` shows nothing, so that a log cannot leak it.
public record Secret(String value) {

  @Override
  public String toString() {
    return "Secret";
  }
}
