package org.childhub.signin;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.childhub.accounts.Members;
import org.childhub.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hub as WebAuthn (W3C, level 3) sees it: named by the host of its address, wanting passkeys
 * that need no name typed and that ask for finger, face or PIN, since nothing else is asked. No
 * bean: it is made when somebody first uses a passkey. What is not right is refused by an
 * exception.
 */
final class RelyingParty {
  private final PublicKeyCredentialRpEntity itself;
  private final PasskeyOwners owners;
  private final PasskeyRecords records;
  private final WebAuthnRelyingPartyOperations operations;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  RelyingParty(Site site, JdbcClient db, Members members, Clock clock) {
    this.owners = new PasskeyOwners(db, members);
    this.records = new PasskeyRecords(db, clock);
    this.itself =
        PublicKeyCredentialRpEntity.builder()
            .id(URI.create(site.baseUrl()).getHost())
            .name(site.name())
            .build();
    this.operations =
        new Webauthn4JRelyingPartyOperations(owners, records, itself, Set.of(site.baseUrl()));
  }

  sealed interface Signed {}

  record Owner(long memberId) implements Signed {}

  /** The signature is right, but there have been later ones. */
  record Twin(byte[] credentialId) implements Signed {}

  /** Somebody who is frozen or gone, or whom the authenticator takes for somebody else. */
  record Nobody() implements Signed {}

  /** How a browser's answer to {@link #creation} stands in a request. */
  private record Made(
      @Nullable String name, PublicKeyCredential<AuthenticatorAttestationResponse> credential) {}

  /** What a browser needs to make a passkey, on an authenticator that holds none of hers yet. */
  String creation(long memberId, Bytes challenge) {
    return json.writeValueAsString(creationOptions(memberId, challenge));
  }

  private PublicKeyCredentialCreationOptions creationOptions(long memberId, Bytes challenge) {
    var owner = owners.of(memberId);
    var known = records.findByUserId(owner.getId());
    return PublicKeyCredentialCreationOptions.builder()
        .rp(itself)
        .user(owner)
        .challenge(challenge)
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .attestation(AttestationConveyancePreference.NONE)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .excludeCredentials(known.stream().map(RelyingParty::descriptor).toList())
        .timeout(Ceremonies.GOOD_FOR)
        .build();
  }

  private static PublicKeyCredentialDescriptor descriptor(CredentialRecord known) {
    return PublicKeyCredentialDescriptor.builder()
        .id(known.getCredentialId())
        .transports(known.getTransports())
        .build();
  }

  /** Keeps the passkey that a browser made, and answers its name. */
  String make(long memberId, Bytes challenge, String answer, String otherName) {
    var made = part(json.readValue(answer, Made.class));
    var response = part(part(made.credential).getResponse());
    part(made.credential.getRawId());
    part(response.getClientDataJSON());
    part(response.getAttestationObject());
    var name = Passkeys.name(made.name, otherName);
    operations.registerCredential(
        new ImmutableRelyingPartyRegistrationRequest(
            creationOptions(memberId, challenge),
            new RelyingPartyPublicKey(made.credential, name)));
    return name;
  }

  /** What a browser needs to sign in with whichever passkey it has. */
  String request(Bytes challenge) {
    return json.writeValueAsString(requestOptions(challenge));
  }

  private PublicKeyCredentialRequestOptions requestOptions(Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(itself.getId())
        .challenge(challenge)
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .timeout(Ceremonies.GOOD_FOR)
        .build();
  }

  /** Who signed the challenge. */
  Signed signIn(Bytes challenge, String answer) {
    PublicKeyCredential<AuthenticatorAssertionResponse> credential =
        part(json.readValue(answer, new TypeReference<>() {}));
    var response = part(credential.getResponse());
    var id = part(credential.getRawId());
    part(response.getClientDataJSON());
    part(response.getAuthenticatorData());
    part(response.getSignature());
    try {
      var request = new RelyingPartyAuthenticationRequest(requestOptions(challenge), credential);
      var handle = operations.authenticate(request).getId();
      // 7.2, step 6: where nobody named herself the authenticator does.
      return handle.equals(response.getUserHandle())
          ? owners.member(handle).<Signed>map(Owner::new).orElseGet(Nobody::new)
          : new Nobody();
    } catch (MaliciousCounterValueException twin) {
      return new Twin(id.getBytes());
    }
  }

  private static <T> T part(@Nullable T part) {
    if (part == null) {
      throw new IllegalArgumentException("A part is missing");
    }
    return part;
  }
}
