package org.childhub.signin;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with an authenticator that holds passkeys; speaks the JSON of the standard. */
final class TestAuthenticator {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final NoneAttestationAuthenticator authenticator;
  private final WebAuthnAuthenticatorAdaptor adaptor;

  /** A new one whose count of signatures begins with this number; 0: it does not count. */
  TestAuthenticator(int count) {
    authenticator =
        new NoneAttestationAuthenticator(AAGUID.ZERO, count, true, new ObjectConverter());
    authenticator.setCountUpEnabled(count > 0);
    adaptor = new WebAuthnAuthenticatorAdaptor(authenticator);
  }

  /** Stops counting, as one does that was copied. */
  void stopCounting() {
    authenticator.setCountUpEnabled(false);
  }

  /** Makes a passkey for a page of this origin. */
  Map<String, Object> make(String options, String origin) {
    var asked = JSON.readTree(options);
    var credential =
        new ClientPlatform(new Origin(origin), adaptor)
            .create(
                new PublicKeyCredentialCreationOptions(
                    new PublicKeyCredentialRpEntity(
                        asked.at("/rp/id").asString(), asked.at("/rp/name").asString()),
                    new PublicKeyCredentialUserEntity(
                        bytes(asked.at("/user/id")),
                        asked.at("/user/name").asString(),
                        asked.at("/user/displayName").asString()),
                    new DefaultChallenge(bytes(asked.at("/challenge"))),
                    List.of(
                        new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256)),
                    null,
                    List.of(),
                    new AuthenticatorSelectionCriteria(
                        null,
                        true,
                        ResidentKeyRequirement.REQUIRED,
                        UserVerificationRequirement.REQUIRED),
                    null,
                    null));
    var response = new HashMap<String, Object>();
    response.put("clientDataJSON", text(credential.getResponse().getClientDataJSON()));
    response.put("attestationObject", text(credential.getResponse().getAttestationObject()));
    response.put("transports", List.of("internal"));
    return answer(credential.getRawId(), response);
  }

  /** Signs in with the passkey that it holds. */
  Map<String, Object> sign(String options, String origin) {
    var asked = JSON.readTree(options);
    var credential =
        new ClientPlatform(new Origin(origin), adaptor)
            .get(
                new PublicKeyCredentialRequestOptions(
                    new DefaultChallenge(bytes(asked.at("/challenge"))),
                    null,
                    asked.at("/rpId").asString(),
                    null,
                    UserVerificationRequirement.REQUIRED,
                    null));
    var response = new HashMap<String, Object>();
    response.put("clientDataJSON", text(credential.getResponse().getClientDataJSON()));
    response.put("authenticatorData", text(credential.getResponse().getAuthenticatorData()));
    response.put("signature", text(credential.getResponse().getSignature()));
    response.put("userHandle", text(credential.getResponse().getUserHandle()));
    return answer(credential.getRawId(), response);
  }

  private static Map<String, Object> answer(byte[] id, Map<String, Object> response) {
    var answer = new HashMap<String, Object>();
    answer.put("id", text(id));
    answer.put("rawId", text(id));
    answer.put("type", "public-key");
    answer.put("clientExtensionResults", Map.of());
    answer.put("response", response);
    return answer;
  }

  private static byte[] bytes(JsonNode node) {
    return Base64.getUrlDecoder().decode(node.asString());
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
