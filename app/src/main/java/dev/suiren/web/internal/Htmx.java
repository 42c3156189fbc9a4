package dev.suiren.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Finds the one htmx on the class path, whatever its version.
final class Htmx implements ResourceResolver {
  private static final String PLACE =
      "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

  private final Resource script;

  Htmx() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver(Htmx.class.getClassLoader()).getResources(PLACE);
      if (found.length != 1) {
        throw new IllegalStateException("expected one htmx.min.js, found " + found.length);
      }
      script = found[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Resource resolveResource(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    return script;
  }

  @Override
  public @Nullable String resolveUrlPath(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return null;
  }
}
