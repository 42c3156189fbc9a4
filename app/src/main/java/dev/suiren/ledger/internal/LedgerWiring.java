package dev.suiren.ledger.internal;

import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.ledger.LedgerSettings;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the ledger together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
public class LedgerWiring {

  @Bean(destroyMethod = "close")
  SqlLedger ledger(
      Home home,
      Db db,
      Clock clock,
      SecureRandom random,
      KernelSettings kernel,
      LedgerSettings settings) {
    Guards.raise(db, kernel.postgres());
    Chain chain = new Chain(db);
    Keys keys = Keys.open(home.keys(), random);
    return SqlLedger.open(chain, keys, new Pen(chain, keys, clock), settings.held());
  }
}
