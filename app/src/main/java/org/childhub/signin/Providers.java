package org.childhub.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.childhub.signin.SignInSettings.Provider;
import org.childhub.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClientException;

/**
 * The OpenID Connect providers of the settings. Nobody is asked before somebody wants to sign in;
 * one that does not answer or that answers wrongly is logged for the operator, without anything
 * about a person.
 */
@Component
class Providers {
  private static final Logger log = LoggerFactory.getLogger(Providers.class);

  private final SignInSettings settings;
  private final SingletonSupplier<OpenIdConnect> client;

  Providers(SignInSettings settings, Site site) {
    this.settings = settings;
    this.client = SingletonSupplier.of(() -> new OpenIdConnect(settings, site));
  }

  /** All of them, in the order of their keys. */
  List<OfferedProvider> offered() {
    return settings.providers().entrySet().stream()
        .map(it -> new OfferedProvider(it.getKey(), String.valueOf(it.getValue().name())))
        .toList();
  }

  boolean has(String key) {
    return settings.providers().containsKey(key);
  }

  /** The name of one, its key where it is no longer in the settings. */
  String name(String key) {
    return Optional.ofNullable(settings.providers().get(key)).map(Provider::name).orElse(key);
  }

  /**
   * A question that a browser carries to a provider.
   *
   * @param address where it goes
   */
  record Question(String address, String state, String nonce, String verifier) {}

  /**
   * What a provider says about somebody.
   *
   * @param email empty unless the provider has checked that it is hers
   */
  record Answer(Identity identity, String email, String name) {
    /** Keeps addresses and names out of logs. */
    @Override
    public String toString() {
      return "Answer";
    }
  }

  /** Makes the question; empty where the provider cannot be reached. */
  Optional<Question> ask(String key, HttpServletRequest request) {
    try {
      return Optional.of(client.obtain().ask(key, request));
    } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
      log.warn("The provider {} cannot be reached: {}", key, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Exchanges a code for what the provider says; empty where it says nothing that can be believed.
   */
  Optional<Answer> answer(String key, Question question, String code) {
    try {
      return Optional.of(client.obtain().answer(key, question, code));
    } catch (OAuth2AuthenticationException e) {
      log.warn("What the provider {} said is refused: {}", key, e.getError().getErrorCode());
      return Optional.empty();
    } catch (AuthenticationException
        | RestClientException
        | IllegalArgumentException
        | IllegalStateException e) {
      log.warn("What the provider {} said is refused: {}", key, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
