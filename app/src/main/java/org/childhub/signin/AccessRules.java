package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds handlers to what {@link Needs} says, and hands them the {@link Member}. */
@Configuration(proxyBeanMethods = false)
class AccessRules implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
  private final SignedIn signedIn;

  AccessRules(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    var needs = needs(method);
    if (needs == null) {
      return true;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var opened = signedIn.in(request);
    if (opened.isEmpty()) {
      askToSignIn(request, response);
      return false;
    }
    if (!opened.get().member().may(needs.value())) {
      throw new NotFound();
    }
    return true;
  }

  static @Nullable Needs needs(HandlerMethod method) {
    var own = method.getMethodAnnotation(Needs.class);
    return own == null ? method.getBeanType().getAnnotation(Needs.class) : own;
  }

  /**
   * After signing in she is where she wanted to be; a form that was sent has to be opened again.
   */
  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
    var address = request.getRequestURI();
    var end = address.indexOf('/', 1);
    var language = end < 0 ? address : address.substring(0, end);
    var query = request.getQueryString();
    var back = "GET".equals(request.getMethod()) ? address : language + "/me";
    var to = back + (query == null || !back.equals(address) ? "" : "?" + query);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        HttpHeaders.LOCATION,
        language + "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Member.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    return request == null ? null : signedIn.in(request).map(Devices.Opened::member).orElse(null);
  }
}
