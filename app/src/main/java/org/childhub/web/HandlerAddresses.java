package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of an address. Nearly all begin with a variable, the language, so that Spring
 * compares each request with all of them; here only those are compared whose second step can be the
 * request's.
 */
final class HandlerAddresses extends RequestMappingHandlerMapping {
  /** Elements of a path are its slashes and what stands between them. */
  private static final int SECOND_STEP = 3;

  private final Map<RequestMappingInfo, Set<String>> secondSteps = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    var known = secondSteps.computeIfAbsent(mapping, HandlerAddresses::secondSteps);
    return known.isEmpty() || known.contains(secondStep(request))
        ? super.getMatchingMapping(mapping, request)
        : null;
  }

  private static String secondStep(HttpServletRequest request) {
    var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    return path.elements().size() > SECOND_STEP
            && path.elements().get(SECOND_STEP) instanceof PathContainer.PathSegment step
        ? step.valueToMatch()
        : "";
  }

  /** What may stand there; empty: anything. */
  private static Set<String> secondSteps(RequestMappingInfo mapping) {
    var steps =
        mapping.getPatternValues().stream()
            .map(pattern -> Stream.of(pattern.split("/", -1)).skip(2).findFirst().orElse(""))
            .collect(Collectors.toSet());
    return steps.stream().anyMatch(HandlerAddresses::isOpen) ? Set.of() : steps;
  }

  private static boolean isOpen(String step) {
    return step.contains("{") || step.contains("*") || step.contains("?");
  }
}
