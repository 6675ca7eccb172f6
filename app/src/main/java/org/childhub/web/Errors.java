package org.childhub.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows the {@link ErrorPage} of what a handler, the framework or the container refused, and of
 * what nobody expected.
 */
@OpenToEveryone
@Controller
@ControllerAdvice
class Errors implements ErrorController {
  private final Pages pages;
  private final Incidents incidents;

  Errors(Pages pages, Incidents incidents) {
    this.pages = pages;
    this.incidents = incidents;
  }

  @ExceptionHandler(NotFound.class)
  String notFound(HttpServletRequest request, HttpServletResponse response, Model model) {
    return show(new ErrorPage(404, null), request.getRequestURI(), request, response, model);
  }

  /**
   * What is too large or wrongly encoded; its message quotes what was sent and is logged nowhere.
   */
  @ExceptionHandler(InvalidParameterException.class)
  String unreadable(
      InvalidParameterException e,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var asked = request.getRequestURI();
    return show(new ErrorPage(e.getErrorCode(), null), asked, request, response, model);
  }

  /** The name of a file with a NUL in it, which no browser sends; its message quotes the name. */
  @ExceptionHandler(InvalidFileNameException.class)
  String unnameable(HttpServletRequest request, HttpServletResponse response, Model model) {
    return show(new ErrorPage(400, null), request.getRequestURI(), request, response, model);
  }

  @RequestMapping("/error")
  String error(HttpServletRequest request, HttpServletResponse response, Model model) {
    var asked =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return show(incidents.page(status, asked, cause), asked, request, response, model);
  }

  private String show(
      ErrorPage error,
      String asked,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(error.status());
    // What the container refuses by itself has passed no filter.
    SecurityHeaders.writeTo(response);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var language = ReadersLanguage.of(request, asked, pages.site());
    model.addAllAttributes(error.model(pages, language, request.getContentType()));
    return ErrorPage.TEMPLATE;
  }
}
