package dev.suiren.disguise;

/// A listed word in disguise.
///
/// @param start,end where it stands, as the offsets that came with its characters, end exclusive
/// @param word its number in the list
public record Found(int start, int end, int word, Disguise disguise) {}
