package dev.suiren.web.spi;

import dev.suiren.people.Role;

/// A room's own page of settings, led to from everyone's page; a room offers one as a bean.
///
/// @param path where it leads, such as `/gaps/settings`
/// @param labelKey message key of its heading
/// @param aboutKey message key of the sentence that says what is decided there
/// @param icon id of a symbol in the icon sheet
/// @param needed who sees it
public record SettingsItem(
    String path, String labelKey, String aboutKey, String icon, Role needed) {}
