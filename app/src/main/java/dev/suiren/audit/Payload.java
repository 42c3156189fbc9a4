package dev.suiren.audit;

/// A text that somebody wrote in what a reader does not see, and where it stands in the inspected
/// text (code points, end exclusive). One that is spread over a text stands where it ends.
///
/// @param text decoded
public record Payload(int start, int end, String text) {

  public Payload {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a payload stands somewhere: " + start + ".." + end);
    }
  }

  /// Where it stands, never what it says.
  @Override
  public String toString() {
    return "Payload[" + start + ".." + end + "]";
  }
}
