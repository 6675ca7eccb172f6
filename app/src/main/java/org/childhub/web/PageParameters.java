package org.childhub.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handlers ask for the {@link Page}. */
@Configuration(proxyBeanMethods = false)
class PageParameters implements WebMvcConfigurer {
  private final Pages pages;

  PageParameters(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(pages);
  }
}
