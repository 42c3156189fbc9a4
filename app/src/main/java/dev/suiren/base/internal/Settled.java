package dev.suiren.base.internal;

import dev.suiren.base.Bases.Price;

/// The base that comes from the settings.
///
/// @param images whether it takes any
record Settled(Endpoint endpoint, Price price, boolean images) {}
