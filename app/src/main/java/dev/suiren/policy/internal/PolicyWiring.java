package dev.suiren.policy.internal;

import dev.suiren.people.Role;
import dev.suiren.web.spi.SettingsItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads from everyone's settings to the policy.
@Configuration(proxyBeanMethods = false)
public class PolicyWiring {

  @Bean
  SettingsItem policySettings() {
    return new SettingsItem("/policy", "policy.title", "policy.about", "shield", Role.OWNER);
  }
}
