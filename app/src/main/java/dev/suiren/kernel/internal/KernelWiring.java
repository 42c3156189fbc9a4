package dev.suiren.kernel.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.suiren.kernel.Db;
import dev.suiren.kernel.Home;
import dev.suiren.kernel.Ids;
import dev.suiren.kernel.Job;
import dev.suiren.kernel.KernelSettings;
import dev.suiren.kernel.Vault;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the kernel together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KernelSettings.class)
public class KernelWiring {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  @Bean
  Ids ids(Clock clock, SecureRandom random) {
    return new Ids(clock, random);
  }

  @Bean
  Home home(KernelSettings settings) throws IOException {
    Home home = new Home(settings.home());
    home.create();
    return home;
  }

  @Bean
  Vault vault(Home home, SecureRandom random) throws IOException {
    return Vault.open(home.keys(), random);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(KernelSettings settings, Home home) {
    HikariConfig config = new HikariConfig();
    if (settings.postgres()) {
      config.setJdbcUrl(settings.databaseUrl().orElseThrow());
      settings.databaseUser().ifPresent(config::setUsername);
      settings.databasePassword().ifPresent(config::setPassword);
      config.setMaximumPoolSize(16);
      return new HikariDataSource(config);
    }
    config.setJdbcUrl("jdbc:sqlite:" + home.database());
    config.setMaximumPoolSize(4);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("busy_timeout", "30000");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    // In KiB for each connection: what leads to the rows of a million passages fits into it.
    config.addDataSourceProperty("cache_size", "-16384");
    return new HikariDataSource(config);
  }

  @Bean
  Db db(DataSource source, KernelSettings settings) {
    Db db = new Db(source);
    SchedulerJobs.createTable(db, settings.postgres());
    new Migrations(db).run();
    return db;
  }

  @Bean
  SchedulerJobs jobs(
      Db db, DataSource source, KernelSettings settings, Clock clock, ObjectProvider<Job> jobs) {
    return new SchedulerJobs(
        db,
        source,
        settings.jobThreads(),
        clock,
        !settings.postgres(),
        () -> jobs.orderedStream().toList());
  }

  @Bean
  JobsStart jobsStart(SchedulerJobs jobs) {
    return new JobsStart(jobs);
  }
}
