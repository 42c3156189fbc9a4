package dev.suiren.base.internal;

import dev.suiren.base.BaseSettings;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// What calls need in tests: a clock that stands, chance from a seed, and pauses that are only
/// written down.
final class Wires {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final HttpClient CLIENT = new LazyClient(Duration.ofSeconds(5)).get();

  final List<Duration> pauses = new ArrayList<>();
  private final Duration patience;
  private final int retries;
  private final AddressRules.Resolver resolver;
  private final BaseSettings.Limits limits;
  private Duration total = Duration.ofMinutes(1);

  Wires(
      Duration patience, int retries, AddressRules.Resolver resolver, BaseSettings.Limits limits) {
    this.patience = patience;
    this.retries = retries;
    this.resolver = resolver;
    this.limits = limits;
  }

  static Wires patient(Duration patience) {
    return new Wires(
        patience, 0, AddressRules.Resolver.SYSTEM, new BaseSettings.Limits(65536, 1 << 20));
  }

  Wires retrying(int count) {
    return new Wires(patience, count, resolver, limits);
  }

  Wires resolving(AddressRules.Resolver other) {
    return new Wires(patience, retries, other, limits);
  }

  Wires within(int lineBytes, int answerBytes) {
    return new Wires(patience, retries, resolver, new BaseSettings.Limits(lineBytes, answerBytes));
  }

  Wires total(Duration time) {
    total = time;
    return this;
  }

  OpenAiBase base(Endpoint endpoint) {
    BaseSettings settings =
        new BaseSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            new BaseSettings.Price(BigDecimal.ZERO, BigDecimal.ZERO, "USD"),
            new BaseSettings.Timeouts(Duration.ofSeconds(5), patience, patience, total),
            new BaseSettings.Retries(retries, Duration.ofMillis(500), Duration.ofSeconds(20)),
            limits);
    return new OpenAiBase(
        endpoint,
        new Wire(
            () -> CLIENT,
            settings,
            JsonMapper.builder().build(),
            resolver,
            new Random(7),
            Clock.fixed(NOW, ZoneOffset.UTC),
            pauses::add));
  }
}
