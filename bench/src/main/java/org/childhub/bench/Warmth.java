package org.childhub.bench;

/**
 * Drives a hub until a page costs no less than before: the Java machine has then compiled what it will compile.
 *
 * @param seconds how long one round takes
 */
record Warmth(HubProcess hub, int seconds) {
  private static final int MOST_ROUNDS = 12;
  private static final double STILL_FALLING = 0.95;

  interface Drive {
    Wrk.Seen go(int seconds);
  }

  void warm(Drive drive) {
    var least = Double.MAX_VALUE;
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var before = hub.cpuSeconds();
      var seen = drive.go(seconds);
      var cost = (hub.cpuSeconds() - before) / seen.requests();
      if (cost > STILL_FALLING * least) {
        return;
      }
      least = cost;
    }
  }
}
