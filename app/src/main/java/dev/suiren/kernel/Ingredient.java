package dev.suiren.kernel;

/// Something besides the settings that decides what the product answers, such as learned weights.
///
/// @param identity changes whenever the thing does: a digest, or a name with a version
public record Ingredient(String name, String identity) {}
