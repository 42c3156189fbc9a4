package dev.suiren.runs.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The pages of this room; only where HTTP is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({
  RunsPages.class,
  RunPages.class,
  ItemPages.class,
  ExportPages.class,
  RecordingsPages.class,
  CallPages.class,
  ForgettingPages.class
})
public class RunsWebWiring {}
