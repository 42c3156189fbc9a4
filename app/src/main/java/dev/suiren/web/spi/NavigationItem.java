package dev.suiren.web.spi;

import dev.suiren.people.Role;

/// A room's entry in the navigation; each room offers one as a bean.
///
/// @param path where it leads, such as `/library`
/// @param labelKey message key of its label
/// @param icon id of a symbol in the icon sheet
/// @param needed who sees it
/// @param position ascending from the top
public record NavigationItem(
    String path, String labelKey, String icon, Role needed, int position) {}
