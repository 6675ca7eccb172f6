package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.regex.Pattern;

/** Who asks from the machine that the hub runs on, and not by way of a proxy. */
public final class ThisMachine {
  private static final Pattern PROXY =
      Pattern.compile("(x-)?forwarded.*|x-real-ip|via", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:]+]?");

  private ThisMachine() {}

  /**
   * Whether the request came over this machine's own network, to one of its own names (so that no
   * foreign page can send it), and bears no trace of a proxy.
   */
  public static boolean asks(HttpServletRequest request) {
    return isLoopback(request.getRemoteAddr())
        && isLoopback(request.getServerName())
        && Collections.list(request.getHeaderNames()).stream()
            .noneMatch(name -> PROXY.matcher(name).matches());
  }

  /** Whether a host as it stands in an address is this machine to itself. */
  public static boolean isLoopback(String host) {
    try {
      return host.equalsIgnoreCase("localhost")
          || NUMBERS.matcher(host).matches() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
