package org.childhub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.childhub.text.Languages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each page has one address a language. Others that mean it ({@code /sh/library}, {@code /SR-latn},
 * {@code /en}) lead there for good; those of a room without a language lead to the reader's, for
 * now. The query goes along.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LanguageAddresses extends OncePerRequestFilter {
  private static final Set<String> ROOMS =
      Set.of(
          "about",
          "concern",
          "countries",
          "feed.atom",
          "helplines",
          "join",
          "library",
          "me",
          "news",
          "organisations",
          "search",
          "series",
          "sign-in",
          "topics");

  private final Site site;

  LanguageAddresses(Site site) {
    this.site = site;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var address = request.getRequestURI();
    var segment = ReadersLanguage.firstSegment(address);
    var named = Languages.interfaceLanguage(segment);
    if (named.isPresent()) {
      var rest = address.substring(segment.length() + 1);
      if (named.get().pathTag().equals(segment) && !rest.isEmpty()) {
        chain.doFilter(request, response);
      } else {
        lead(
            HttpServletResponse.SC_MOVED_PERMANENTLY,
            named.get().pathTag() + (rest.isEmpty() ? "/" : rest),
            request,
            response);
      }
    } else if (ROOMS.contains(segment)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
      lead(
          HttpServletResponse.SC_FOUND,
          ReadersLanguage.chosen(request, site).pathTag() + address,
          request,
          response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void lead(
      int status, String to, HttpServletRequest request, HttpServletResponse response) {
    var query = request.getQueryString();
    response.setStatus(status);
    response.setHeader(HttpHeaders.LOCATION, "/" + to + (query == null ? "" : "?" + query));
  }
}
