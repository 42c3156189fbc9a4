package dev.suiren.api.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The calls of this room; only where HTTP is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({CompletionsApi.class, DescriptionApi.class, HealthApi.class, ModelsApi.class})
public class ApiWebWiring {}
