package dev.suiren.library;

import java.util.Optional;

/// What Suiren takes up on the disk of this machine, in bytes.
///
/// @param originals the files as they came, those of earlier revisions too
/// @param database absent where a server elsewhere keeps it
public record DiskUse(long originals, Optional<Long> database, long index) {

  public long sum() {
    return originals + database.orElse(0L) + index;
  }
}
