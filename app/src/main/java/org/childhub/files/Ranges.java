package org.childhub.files;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Spring's own serving of ranges (RFC 9110, 14) for bytes that never change under their address;
 * what is not public nobody keeps.
 */
@Component
class Ranges {
  private static final String CONTENT = Ranges.class.getName() + ".content";
  private static final String TYPE = Ranges.class.getName() + ".type";

  private final ResourceHttpRequestHandler forAll;
  private final ResourceHttpRequestHandler forSome;

  Ranges(ApplicationContext context) throws Exception {
    forAll = handler(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable(), context);
    forSome = handler(CacheControl.noStore(), context);
  }

  private static ResourceHttpRequestHandler handler(
      CacheControl keeping, ApplicationContext context) throws Exception {
    var handler = new Handler();
    handler.setCacheControl(keeping);
    handler.setUseLastModified(false);
    handler.setEtagGenerator(Ranges::tag);
    handler.setApplicationContext(context);
    handler.afterPropertiesSet();
    return handler;
  }

  void send(
      Resource content,
      String mediaType,
      boolean isPublic,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute(CONTENT, content);
    request.setAttribute(TYPE, MediaType.parseMediaType(mediaType));
    String condition = request.getHeader(HttpHeaders.IF_RANGE);
    var handler = isPublic ? forAll : forSome;
    handler.handleRequest(
        condition == null || condition.equals(tag(content)) ? request : new Unranged(request),
        response);
  }

  /** Bytes are kept under their checksum: their name says when they are others. */
  private static String tag(Resource content) {
    return "\"" + content.getFilename() + "\"";
  }

  /** The part asked for is of other bytes: the whole is sent (RFC 9110, 13.1.5). */
  private static final class Unranged extends HttpServletRequestWrapper {
    Unranged(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return HttpHeaders.RANGE.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return HttpHeaders.RANGE.equalsIgnoreCase(name)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }
  }

  private static final class Handler extends ResourceHttpRequestHandler {
    @Override
    protected Resource getResource(HttpServletRequest request) {
      return (Resource) request.getAttribute(CONTENT);
    }

    @Override
    protected MediaType getMediaType(HttpServletRequest request, Resource resource) {
      return (MediaType) request.getAttribute(TYPE);
    }
  }
}
