package dev.suiren.base.internal;

import dev.suiren.base.Bases.Price;

/// The base that comes from the settings.
record Settled(Endpoint endpoint, Price price) {}
