package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Hears of every page sent, drawn or kept; must be quick and must not keep anything that tells who
 * it was.
 */
public interface PageVisits {
  void seen(HttpServletRequest request);
}
