package org.childhub.signin;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.childhub.web.ThisMachine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where members have other accounts with which they may sign in, by a key that stands in addresses.
 */
@ConfigurationProperties("hub.sign-in")
record SignInSettings(@DefaultValue Map<String, Provider> providers) {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /**
   * An OpenID Connect provider.
   *
   * @param name as members know it
   * @param issuer its address, at which OpenID Connect Discovery finds the rest
   * @param clientSecret null where the provider gave none
   */
  record Provider(
      @Nullable String name,
      @Nullable String issuer,
      @Nullable String clientId,
      @Nullable String clientSecret) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Provider " + name;
    }
  }

  SignInSettings {
    providers = new TreeMap<>(providers);
    providers.forEach(SignInSettings::check);
  }

  private static void check(String key, Provider provider) {
    var setting = "hub.sign-in.providers." + key;
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "hub.sign-in.providers must have keys of small letters, digits and hyphens, not " + key);
    }
    if (isBlank(provider.name)) {
      throw new IllegalArgumentException(setting + ".name must say what members call it");
    }
    if (isBlank(provider.clientId)) {
      throw new IllegalArgumentException(setting + ".client-id must be what the provider gave");
    }
    if (!isSafe(provider.issuer)) {
      throw new IllegalArgumentException(
          setting + ".issuer must be the provider's address, https://…");
    }
  }

  /** What is asked there unlocks accounts: encrypted, or on this machine. */
  private static boolean isSafe(@Nullable String issuer) {
    try {
      var address = URI.create(issuer == null ? "" : issuer);
      return address.getHost() != null
          && ("https".equals(address.getScheme())
              || "http".equals(address.getScheme()) && ThisMachine.isLoopback(address.getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
