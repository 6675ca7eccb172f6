package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the {@link Page} of a request: a handler asks for it as a parameter and the template finds
 * it as {@code page}. The first segment of the address is the language; an unknown one is not
 * found.
 */
@Component
final class Pages implements HandlerMethodArgumentResolver {
  private final Messages messages;
  private final Site site;

  Pages(Messages messages, Site site) {
    this.messages = messages;
    this.site = site;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Page.class;
  }

  @Override
  public Page resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null || container == null) {
      throw new IllegalStateException("Not a web request");
    }
    var page = of(request).orElseThrow(NotFound::new);
    container.addAttribute("page", page);
    return page;
  }

  Site site() {
    return site;
  }

  /** The page in the language that the address names. */
  Optional<Page> of(HttpServletRequest request) {
    var path = request.getRequestURI();
    var end = path.indexOf('/', 1);
    var tag = end < 0 ? path.substring(1) : path.substring(1, end);
    return Languages.interfaceLanguage(tag)
        .map(
            language ->
                new Page(
                    messages.in(language),
                    end < 0 ? "/" : path.substring(end),
                    request.getQueryString() == null ? "" : request.getQueryString(),
                    site,
                    Viewer.of(request),
                    site.arePutAway(request)));
  }

  /** A guest's page in a language of our choice, for addresses without one. */
  Page in(Language language, String path, @Nullable String query) {
    return new Page(
        messages.in(language), path, query == null ? "" : query, site, Viewer.GUEST, true);
  }
}
