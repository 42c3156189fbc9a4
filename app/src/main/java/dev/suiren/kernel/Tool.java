package dev.suiren.kernel;

/// A function that a base may ask to be called.
///
/// @param name letters, digits, `_` and `-`, at most 64, as all endpoints take it
/// @param description what it does, for the base; may be empty
/// @param parameters a JSON Schema of its arguments, an object, as JSON
public record Tool(String name, String description, String parameters) {
  private static final String NAME = "[A-Za-z0-9_-]{1,64}";

  public Tool {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of a tool");
    }
  }

  public static boolean isName(String name) {
    return name.matches(NAME);
  }
}
