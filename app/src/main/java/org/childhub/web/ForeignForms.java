package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what another site sends in a reader's name (403), by what browsers say of where a request
 * comes from; see {@link Site#isForeign}. So forms need no secret of their own and pages can be
 * kept.
 */
@Configuration(proxyBeanMethods = false)
class ForeignForms implements WebMvcConfigurer, HandlerInterceptor {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private final Site site;

  ForeignForms(Site site) {
    this.site = site;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (SAFE.contains(request.getMethod()) || !site.isForeign(request) || asksAgain(handler)) {
      return true;
    }
    response.sendError(HttpStatus.FORBIDDEN.value());
    return false;
  }

  private static boolean asksAgain(Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return false;
    }
    var ofMethod = method.getMethodAnnotation(OpenToEveryone.class);
    var open =
        ofMethod == null ? method.getBeanType().getAnnotation(OpenToEveryone.class) : ofMethod;
    return open != null && open.asksForeignersAgain();
  }
}
