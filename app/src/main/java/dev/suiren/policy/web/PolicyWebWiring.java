package dev.suiren.policy.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The pages of this room; only where HTTP is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({EpochPages.class, HandlingPages.class, ListPages.class, PolicyPages.class})
public class PolicyWebWiring {}
