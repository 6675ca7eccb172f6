package org.childhub.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Map;
import org.childhub.text.Languages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The one family of error pages, in the reader's language: what happened and one way on. A bug gets an incident number that
 * stands in the log too.
 */
@OpenToEveryone
@Controller
@ControllerAdvice
class Errors implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(Errors.class);
  private static final Map<Integer, String> KNOWN =
      Map.of(400, "422", 404, "404", 405, "404", 413, "413", 422, "422", 429, "429", 503, "503");

  private final Pages pages;
  private final SecureRandom random = new SecureRandom();

  Errors(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(NotFound.class)
  String notFound(HttpServletRequest request, HttpServletResponse response, Model model) {
    return show(404, null, request, response, model);
  }

  /** What the container or the framework refused, and what nobody expected. */
  @RequestMapping("/error")
  String error(HttpServletRequest request, HttpServletResponse response, Model model) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    return show(status, status >= 500 ? incident(request) : null, request, response, model);
  }

  private String incident(HttpServletRequest request) {
    var incident = "%08x".formatted(random.nextInt());
    var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    log.error("incident {} at {}", incident, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
    return incident;
  }

  private String show(
      int status,
      @Nullable String incident,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var kind = status >= 500 ? status == 503 ? "503" : "500" : KNOWN.getOrDefault(status, "422");
    var page = pageOf(request).titled("", "").unlisted();
    page.titled(page.t("web.error.%s.title".formatted(kind)), "");
    response.setStatus(status);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("page", page);
    model.addAttribute("kind", kind);
    model.addAttribute("incident", incident);
    return "web/error";
  }

  private Page pageOf(HttpServletRequest request) {
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = asked instanceof String uri ? uri : request.getRequestURI();
    var end = path.indexOf('/', 1);
    var language =
        Languages.interfaceLanguage(end < 0 ? path.substring(1) : path.substring(1, end))
            .orElseGet(() -> Languages.negotiate(header(request)));
    return pages.in(language, "/", null);
  }

  private static String header(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return accepted == null ? "" : accepted;
  }
}
