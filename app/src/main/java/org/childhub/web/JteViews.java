package org.childhub.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the name that a handler returns into a precompiled template: {@code library/show}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class JteViews implements ViewResolver {
  private final TemplateEngine templates;

  JteViews(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.contains(":")
        ? null
        : (model, request, response) -> render(name, model, request, response);
  }

  private void render(
      String name,
      @Nullable Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    @SuppressWarnings("unchecked")
    var attributes = (Map<String, Object>) (model == null ? Map.of() : model);
    var out = new Utf8ByteOutput();
    templates.render(name + ".jte", attributes, out);
    if (response.getContentType() == null) {
      response.setContentType("text/html;charset=UTF-8");
    }
    if (attributes.get("page") instanceof Page page) {
      // By the locale too: Spring has set the browser's, and the container believes that.
      response.setLocale(Locale.forLanguageTag(page.language().tag()));
      response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.language().tag());
    }
    write(out, request, response);
  }

  /** What is for one reader is compressed here; what is for many, once they have been drawn for. */
  private static void write(
      Utf8ByteOutput out, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var coding = Coding.accepted(request);
    if (coding == Coding.PLAIN
        || out.getContentLength() < Coding.SMALLEST
        || !PageCacheFilter.isForOne(request, response)) {
      response.setContentLength(out.getContentLength());
      out.writeTo(response.getOutputStream());
      return;
    }
    var coded = coding.ofPageForOne(out.toByteArray());
    coding.writeTo(response);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setContentLength(coded.length);
    response.getOutputStream().write(coded);
  }
}
