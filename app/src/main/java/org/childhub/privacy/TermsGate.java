package org.childhub.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.childhub.accounts.Consents;
import org.childhub.accounts.Needs;
import org.childhub.signin.Presence;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks members anew when the terms have changed, on the next page that needs them. What they were
 * sending is taken; their data and the way out stay open.
 */
@Configuration(proxyBeanMethods = false)
class TermsGate implements WebMvcConfigurer, HandlerInterceptor {
  private static final String OWN = TermsGate.class.getPackageName();
  private final Presence presence;
  private final Consents consents;

  TermsGate(Presence presence, Consents consents) {
    this.presence = presence;
    this.consents = consents;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!"GET".equals(request.getMethod())
        || !(handler instanceof HandlerMethod method)
        || method.getBeanType().getPackageName().equals(OWN)
        || !isMembers(method)) {
      return true;
    }
    var member = presence.member(request);
    if (member.isEmpty() || consents.hasAgreed(member.get().id())) {
      return true;
    }
    var address = request.getRequestURI();
    var query = request.getQueryString();
    var language = address.substring(0, Math.max(0, address.indexOf('/', 1)));
    var to = query == null ? address : address + "?" + query;
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.LOCATION,
        language + "/me/terms?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    return false;
  }

  private static boolean isMembers(HandlerMethod method) {
    return method.hasMethodAnnotation(Needs.class)
        || method.getBeanType().isAnnotationPresent(Needs.class);
  }
}
