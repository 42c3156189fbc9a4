package dev.suiren.web;

import dev.suiren.audit.Cleared;
import dev.suiren.people.Audience;
import dev.suiren.web.spi.PageModel;
import dev.suiren.web.spi.SettingsItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What `people/settings.jte` shows: what belongs to the one who looks.
///
/// @param made a key that was just made, shown this once
/// @param widest the widest audience a key may have
/// @param wrongName whether the last key was not made because its name cannot be used
/// @param more the rooms' own pages of settings
public record SettingsPage(
    Cleared<String> account,
    boolean hasPassword,
    List<Key> keys,
    Optional<Secret> made,
    Audience widest,
    boolean wrongName,
    List<SettingsItem> more)
    implements PageModel {

  public SettingsPage {
    keys = List.copyOf(keys);
    more = List.copyOf(more);
  }

  public record Key(
      KeyId id,
      Cleared<String> name,
      Audience audience,
      LocalDate created,
      Optional<LocalDate> expires,
      boolean expired) {}

  public record KeyId(String value) {}

  /// The audiences a key of this person may have.
  public List<Audience> audiences() {
    return Arrays.stream(Audience.values())
        .filter(audience -> widest.narrowedTo(audience) == audience)
        .toList();
  }
}
