package dev.suiren.classifier.internal;

import dev.suiren.classifier.Classifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the classifier together.
@Configuration(proxyBeanMethods = false)
public class ClassifierWiring {

  /// Also for those who need one without Spring.
  @Bean
  public static Classifier classifier() {
    return new LinearClassifier();
  }
}
