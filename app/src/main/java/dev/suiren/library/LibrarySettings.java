package dev.suiren.library;

import dev.suiren.kernel.Allowed;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the library takes in files.
///
/// @param rescan how often a watched folder is looked through besides the system's notices
/// @param ingestParallel how many files are read at the same time, 1 to 16
/// @param vectors whether passages are also compared by meaning; off, search goes by words alone
/// @param vectorThreads how many threads make vectors, 1 to 64; 0 means one for each processor
@ConfigurationProperties("suiren.library")
@Allowed(why = "settings are records bound by Spring at the edge")
public record LibrarySettings(
    @DefaultValue("60s") Duration rescan,
    @DefaultValue("2") int ingestParallel,
    @DefaultValue("true") boolean vectors,
    @DefaultValue("0") int vectorThreads) {

  public LibrarySettings {
    ingestParallel = Math.clamp(ingestParallel, 1, 16);
    vectorThreads =
        vectorThreads == 0
            ? Runtime.getRuntime().availableProcessors()
            : Math.clamp(vectorThreads, 1, 64);
  }
}
