package dev.suiren.audit;

/// Where a text stands, since the same words weigh differently there.
public enum Surface {
  QUESTION,
  DOCUMENT,
  ANSWER,
  NAME,
  /// What a tool is given, or gives back.
  TOOL
}
