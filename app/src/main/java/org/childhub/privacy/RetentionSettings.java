package org.childhub.privacy;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept. Periods are like {@code 7d}, {@code 6m} or {@code 2y}.
 *
 * @param leaving how long a member who leaves can come back before she is erased
 * @param inactiveAccounts how long an account is kept that nobody uses
 * @param warning how long before its end its member is told
 * @param verifications how long what was asked for a verification is kept after the decision
 * @param concerns how long the words of a concern are kept after it was closed
 * @param decisions how long decisions about members' works are kept after the last word about them,
 *     which is how long an author can appeal: at least six months, as Regulation (EU) 2022/2065,
 *     article 20 (1), asks
 */
@ConfigurationProperties("hub.retention")
record RetentionSettings(
    @DefaultValue("7d") Period leaving,
    @DefaultValue("3y") Period inactiveAccounts,
    @DefaultValue("30d") Period warning,
    @DefaultValue("1y") Period verifications,
    @DefaultValue("3y") Period concerns,
    @DefaultValue("2y") Period decisions) {
  private static final Period APPEAL = Period.ofMonths(6);

  RetentionSettings {
    refuseNone("leaving", leaving);
    refuseNone("inactive-accounts", inactiveAccounts);
    refuseNone("warning", warning);
    refuseNone("verifications", verifications);
    refuseNone("concerns", concerns);
    refuseNone("decisions", decisions);
    if (LocalDate.EPOCH.plus(decisions).isBefore(LocalDate.EPOCH.plus(APPEAL))) {
      throw new IllegalArgumentException(
          "hub.retention.decisions must be 6m or more: an author can appeal for so long");
    }
  }

  private static void refuseNone(String name, Period period) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(
          "hub.retention." + name + " must be a period such as 7d, 6m or 2y");
    }
  }

  /** The period for what rooms keep, by its code. */
  Period of(String code) {
    return switch (code) {
      case "verifications" -> verifications;
      case "concerns" -> concerns;
      case "decisions" -> decisions;
      default -> throw new IllegalStateException("no setting hub.retention." + code);
    };
  }
}
