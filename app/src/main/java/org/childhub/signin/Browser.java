package org.childhub.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member knows her device by: the kind of browser and of system, without versions. More is
 * not kept, for it would tell more about a person than she needs for the list of her devices.
 */
record Browser(String name, String system) {
  private static final String UNKNOWN = "?";
  // Each names itself and those it descends from: the first that fits is the one.
  private static final Map<String, String> NAMES = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    NAMES.put("SamsungBrowser", "Samsung Internet");
    NAMES.put("OPR/", "Opera");
    NAMES.put("Edg", "Edge");
    NAMES.put("Firefox", "Firefox");
    NAMES.put("FxiOS", "Firefox");
    NAMES.put("Chrom", "Chrome");
    NAMES.put("CriOS", "Chrome");
    NAMES.put("Safari", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  static Browser of(@Nullable String userAgent) {
    var agent = userAgent == null ? "" : userAgent;
    return new Browser(first(NAMES, agent), first(SYSTEMS, agent));
  }

  private static String first(Map<String, String> signs, String agent) {
    return signs.entrySet().stream()
        .filter(sign -> agent.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
