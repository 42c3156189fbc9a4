package dev.suiren.library;

import dev.suiren.kernel.Allowed;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the library takes in files.
///
/// @param rescan how often a watched folder is looked through besides the system's notices
/// @param maxFileBytes the largest file that is taken in
/// @param ingestParallel how many files are read at the same time, 1 to 16
@ConfigurationProperties("suiren.library")
@Allowed(why = "settings are records bound by Spring at the edge")
public record LibrarySettings(
    @DefaultValue("60s") Duration rescan,
    @DefaultValue("209715200") long maxFileBytes,
    @DefaultValue("2") int ingestParallel) {

  public LibrarySettings {
    ingestParallel = Math.clamp(ingestParallel, 1, 16);
  }
}
