package org.childhub.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Requests that are too broken to reach any handler (bad encoding, endless headers) get the same
 * error pages.
 */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  // Asked for when needed: the web server is made long before what pages are made of.
  private final ObjectProvider<Pages> pages;
  private final ObjectProvider<TemplateEngine> templates;
  private final ObjectProvider<Incidents> incidents;

  ContainerErrors(
      ObjectProvider<Pages> pages,
      ObjectProvider<TemplateEngine> templates,
      ObjectProvider<Incidents> incidents) {
    this.pages = pages;
    this.templates = templates;
    this.incidents = incidents;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Valve()));
  }

  private Language language(Request request) {
    var asked = request.getRequestURI();
    return ReadersLanguage.of(
        request.getRequest(), asked == null ? "/" : asked, pages.getObject().site());
  }

  private byte[] draw(ErrorPage error, Language language, @Nullable String sent) {
    var out = new Utf8ByteOutput();
    templates
        .getObject()
        .render(ErrorPage.TEMPLATE + ".jte", error.model(pages.getObject(), language, sent), out);
    return out.toByteArray();
  }

  private final class Valve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        HttpServletResponse answer = response.getResponse();
        var error =
            incidents
                .getObject()
                .page(response.getStatus(), String.valueOf(request.getRequestURI()), cause);
        answer.setStatus(error.status());
        SecurityHeaders.writeTo(answer);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setContentType("text/html;charset=UTF-8");
        var language = language(request);
        answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        answer.getOutputStream().write(draw(error, language, request.getContentType()));
        response.finishResponse();
      } catch (IOException e) {
        // The reader has gone.
        container.getLogger().debug("An error page was not sent", e);
      }
    }
  }
}
