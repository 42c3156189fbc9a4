package dev.suiren.audit;

/// Held text for the roles that must see it in order to decide: shown escaped and marked, never as
/// an answer, never in search. Made only inside this package, for callers who are at least editors.
public final class Evidence<T> {
  private final T value;

  Evidence(T value) {
    this.value = value;
  }

  public T value() {
    return value;
  }

  @Override
  public String toString() {
    return "Evidence";
  }
}
