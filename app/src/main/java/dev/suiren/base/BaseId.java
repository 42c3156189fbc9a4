package dev.suiren.base;

public record BaseId(String value) {

  /// The base that comes from the settings: always tried first, and changed only there.
  public static final BaseId FROM_SETTINGS = new BaseId("settings");
}
