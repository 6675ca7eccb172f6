package org.childhub.signin;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.childhub.mail.MailAddress;
import org.childhub.signin.Providers.Answer;
import org.childhub.signin.Providers.Question;
import org.childhub.web.Site;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The hub as OpenID Connect (Core 1.0, authorization code with PKCE) sees it. No bean: it is made
 * when somebody first wants to sign in with a provider, which is then asked how it is set up.
 */
final class OpenIdConnect {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SignInSettings settings;
  private final Site site;
  private final Map<String, ClientRegistration> registrations = new ConcurrentHashMap<>();
  private final DefaultOAuth2AuthorizationRequestResolver questions;
  private final OidcAuthorizationCodeAuthenticationProvider answers;

  OpenIdConnect(SignInSettings settings, Site site) {
    this.settings = settings;
    this.site = site;
    this.questions = new DefaultOAuth2AuthorizationRequestResolver(this::registration);
    this.questions.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce());
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    this.answers =
        new OidcAuthorizationCodeAuthenticationProvider(tokens(requests), people(requests));
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens(
      JdkClientHttpRequestFactory requests) {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  private static OidcUserService people(JdkClientHttpRequestFactory requests) {
    var rest = new RestTemplate(requests);
    rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    var users = new DefaultOAuth2UserService();
    users.setRestOperations(rest);
    var people = new OidcUserService();
    people.setOauth2UserService(users);
    return people;
  }

  Question ask(String key, HttpServletRequest request) {
    var asked = requireNonNull(questions.resolve(request, key));
    return new Question(
        asked.getAuthorizationRequestUri(),
        requireNonNull(asked.getState()),
        requireNonNull(asked.getAttribute(OidcParameterNames.NONCE)),
        requireNonNull(asked.getAttribute(PkceParameterNames.CODE_VERIFIER)));
  }

  Answer answer(String key, Question question, String code) {
    var registration = registration(key);
    var exchange =
        new OAuth2AuthorizationExchange(
            asked(registration, question),
            OAuth2AuthorizationResponse.success(code)
                .state(question.state())
                .redirectUri(requireNonNull(registration.getRedirectUri()))
                .build());
    var known = answers.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
    var person = (OidcUser) requireNonNull(requireNonNull(known).getPrincipal());
    return new Answer(
        new Identity(
            key,
            requireNonNull(person.getIssuer()).toString(),
            requireNonNull(person.getSubject())),
        email(person),
        requireNonNullElse(person.getFullName(), ""));
  }

  private static OAuth2AuthorizationRequest asked(
      ClientRegistration registration, Question question) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(question.state())
        .attributes(
            kept -> {
              kept.put(OidcParameterNames.NONCE, question.nonce());
              kept.put(PkceParameterNames.CODE_VERIFIER, question.verifier());
            })
        .build();
  }

  private static String email(OidcUser person) {
    return Boolean.TRUE.equals(person.getEmailVerified()) && person.getEmail() != null
        ? MailAddress.of(person.getEmail()).orElse("")
        : "";
  }

  /** Asked of the provider once; what fails is tried again the next time. */
  private ClientRegistration registration(String key) {
    return registrations.computeIfAbsent(key, this::discover);
  }

  private ClientRegistration discover(String key) {
    var provider = requireNonNull(settings.providers().get(key));
    var secret = provider.clientSecret() == null ? "" : provider.clientSecret().strip();
    var registration =
        ClientRegistrations.fromIssuerLocation(requireNonNull(provider.issuer()))
            .registrationId(key)
            .clientId(requireNonNull(provider.clientId()))
            .clientSecret(secret)
            .scope("openid", "profile", "email")
            .redirectUri(site.baseUrl() + "/sign-in/provider/" + key);
    return (secret.isEmpty()
            ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            : registration)
        .build();
  }
}
