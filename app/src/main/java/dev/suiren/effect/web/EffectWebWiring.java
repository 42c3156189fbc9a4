package dev.suiren.effect.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The pages of this room; only where HTTP is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({EffectPages.class, EffectFiles.class})
public class EffectWebWiring {}
