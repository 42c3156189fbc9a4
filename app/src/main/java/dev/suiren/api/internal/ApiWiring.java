package dev.suiren.api.internal;

import dev.suiren.api.ApiSettings;
import dev.suiren.api.web.ApiErrors;
import dev.suiren.audit.OperatorSettings;
import dev.suiren.kernel.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the API together; only where HTTP is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties({ApiSettings.class, OperatorSettings.class})
public class ApiWiring {

  @Bean
  ApiErrors apiErrors(Ids ids) {
    return new ApiErrors(ids);
  }
}
