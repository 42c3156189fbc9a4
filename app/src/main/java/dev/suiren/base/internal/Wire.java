package dev.suiren.base.internal;

import dev.suiren.base.BaseSettings;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/// What every call over the network needs.
///
/// @param client made on first use, since an installation without a base should start without one
record Wire(
    Supplier<HttpClient> client,
    BaseSettings settings,
    JsonMapper json,
    AddressRules.Resolver resolver,
    RandomGenerator random,
    Clock clock,
    Pause pause) {}
