package dev.suiren.web.internal;

import dev.suiren.kernel.Ids;
import dev.suiren.people.ApiKeys;
import dev.suiren.people.PeopleSettings;
import dev.suiren.people.SignIn;
import dev.suiren.web.WebSettings;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The chain every request passes before any page sees it. Default: deny.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
public class SecurityWiring {

  @Bean
  SessionCookie sessionCookie(SignIn signIn, PeopleSettings settings) {
    return new SessionCookie(signIn, settings.sessionLongest());
  }

  @Bean
  FilterRegistrationBean<FilterChainProxy> securityFilter(
      SignIn signIn,
      ApiKeys keys,
      Ids ids,
      WebSettings settings,
      Environment environment,
      ProblemResponses problems) {
    Optional<InetAddress> bound =
        Binder.get(environment)
            .bind("server.address", InetAddress.class)
            .map(Optional::of)
            .orElse(Optional.empty());
    CsrfTokens tokens = new CsrfTokens(ids);
    Guard guard =
        new Guard(
            List.of(
                new HostList(settings.hosts(), bound),
                new BodyLimit(settings.largestBody().toBytes(), settings.largestUpload().toBytes()),
                new SameOrigin(),
                new Callers(signIn, keys),
                new Doorkeeper(),
                tokens),
            settings.largestBody().toBytes(),
            problems);
    FilterChainProxy chain =
        new FilterChainProxy(
            new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, List.of(guard)));
    chain.setRequestRejectedHandler(problems::malformed);
    FilterRegistrationBean<FilterChainProxy> registration = new FilterRegistrationBean<>(chain);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return registration;
  }

  @Bean
  WebMvcConfigurer callerArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  /// Who calls, and whether by https, as a trusted proxy tells it; nobody else is believed.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(WebSettings settings) {
    return factory -> {
      if (!settings.proxies().isEmpty()) {
        RemoteIpValve told = new RemoteIpValve();
        told.setInternalProxies(
            settings.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        told.setRemoteIpHeader("X-Forwarded-For");
        told.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(told);
      }
    };
  }

  /// What Tomcat refuses before any filter runs is told in one line too.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new OneLineErrors());
              }
            });
  }
}
