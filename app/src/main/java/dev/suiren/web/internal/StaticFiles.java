package dev.suiren.web.internal;

import dev.suiren.kernel.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Our own files under `/static/`, asked for again each time and answered "unchanged" by the hash
/// of their bytes, so that an upgrade is seen at once.
final class StaticFiles implements WebMvcConfigurer {
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/htmx.js")
        .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(this::tag)
        .resourceChain(true)
        .addResolver(new Htmx());
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(this::tag);
  }

  private String tag(Resource file) {
    try {
      return tags.computeIfAbsent(file.getURI().toString(), uri -> hash(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Resource file) {
    try {
      return "\"" + Hash.of(file.getContentAsByteArray()).substring(0, 20) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
