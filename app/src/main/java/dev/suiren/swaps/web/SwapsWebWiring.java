package dev.suiren.swaps.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The pages of this room; only where HTTP is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({ComparePages.class, CardPages.class, SwapFiles.class, VerdictPages.class})
public class SwapsWebWiring {}
