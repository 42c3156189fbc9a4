package dev.suiren.gaps.web;

import dev.suiren.gaps.Gaps;
import dev.suiren.web.spi.PageModel;

/// What `gaps/settings.jte` shows: whether unanswered questions are kept, and how.
///
/// @param wrongLimits whether the last choice was out of range
public record GapsSettingsPage(Gaps.Choice choice, boolean wrongLimits) implements PageModel {}
