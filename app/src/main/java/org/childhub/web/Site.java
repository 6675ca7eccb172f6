package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What is the same on every page: the public address, the look's files and the icons. */
@Component
public final class Site {
  private final WebSettings settings;
  private final Assets assets;
  private final Icons icons;
  private final TopicNames topics;

  Site(WebSettings settings, Assets assets, Icons icons, TopicNames topics) {
    this.settings = settings;
    this.assets = assets;
    this.icons = icons;
    this.topics = topics;
  }

  /** Scheme, host and port under which readers reach the hub, without a slash at the end. */
  public String baseUrl() {
    return settings.baseUrl();
  }

  public String name() {
    return settings.name();
  }

  /**
   * The address of a file of the look, with its fingerprint: {@code hub.css} → {@code
   * /assets/hub.1a2b3c.css}.
   */
  public String asset(String name) {
    return assets.address(name);
  }

  TopicNames topics() {
    return topics;
  }

  Icons icons() {
    return icons;
  }

  /**
   * Whether another site sent this request in a reader's name. Browsers say so (Fetch Metadata),
   * older ones name the origin; what says nothing is no browser that carries anything of a
   * reader's.
   */
  public boolean isForeign(HttpServletRequest request) {
    var from = request.getHeader("Sec-Fetch-Site");
    if (from != null) {
      return !(from.equals("same-origin") || from.equals("none"));
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null
        && !origin.equals(baseUrl())
        && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
  }
}
