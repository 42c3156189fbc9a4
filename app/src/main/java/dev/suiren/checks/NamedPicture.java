package dev.suiren.checks;

import dev.suiren.kernel.Picture;

/// A picture that checks show.
///
/// @param path of its file, seen from the folder of the set that the checks belong to
public record NamedPicture(String path, Picture picture) {}
