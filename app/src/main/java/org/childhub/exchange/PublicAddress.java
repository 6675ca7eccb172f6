package org.childhub.exchange;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Which addresses somebody in a browser may have the hub ask: those of the open internet, never its
 * own machine and the networks beside it (RFC 6890). Whoever connects right after the answer
 * connects to what was looked at, for Java keeps names for half a minute.
 */
final class PublicAddress {
  private PublicAddress() {}

  static boolean isPublic(URI address) {
    var scheme = address.getScheme();
    var host = address.getHost();
    if (host == null
        || address.getRawUserInfo() != null
        || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
      return false;
    }
    try {
      for (var machine : InetAddress.getAllByName(host)) {
        if (!isPublic(machine)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isPublic(InetAddress machine) {
    if (machine.isAnyLocalAddress()
        || machine.isLoopbackAddress()
        || machine.isLinkLocalAddress()
        || machine.isSiteLocalAddress()
        || machine.isMulticastAddress()) {
      return false;
    }
    var bytes = machine.getAddress();
    return machine instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    var first = bytes[0] & 0xff;
    var second = bytes[1] & 0xff;
    return !(first == 0
        || first == 100 && second >= 64 && second < 128
        || first == 192 && second == 0 && bytes[2] == 0
        || first == 198 && (second == 18 || second == 19)
        || first >= 240);
  }

  /** Global unicast only, without the ways that lead back into IPv4 (6to4, Teredo). */
  private static boolean isPublic6(byte[] bytes) {
    var first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    var second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && second == 0);
  }
}
