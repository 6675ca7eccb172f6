package org.childhub.signin;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Passkeys as WebAuthn keeps them, in the running transaction. */
final class PasskeyRecords implements UserCredentialRepository {
  private static final String SELECT =
      """
      select p.*, h.handle from signin_passkey p join signin_handle h on h.member_id = p.member_id
      """;

  private final JdbcClient db;
  private final Clock clock;

  PasskeyRecords(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Keeps a new one, or of a known one that it was used. One that counts must count up (level 3,
   * 6.1.1): what checked the signature knows only the count at its making.
   */
  @Override
  public void save(CredentialRecord passkey) {
    var kept = write(passkey);
    if (kept == 0) {
      throw new MaliciousCounterValueException("The count went back");
    }
  }

  private int write(CredentialRecord passkey) {
    return db.sql(
            """
            insert into signin_passkey (member_id, credential_id, public_key, attestation, sign_count,
              transports, backup_eligible, backed_up, name, created_at)
            select member_id, :id, :key, :attestation, :count, :transports, :eligible, :backedUp, :name, :now
            from signin_handle where handle = :handle
            on conflict (credential_id) do update
              set sign_count = excluded.sign_count, backed_up = excluded.backed_up, used_at = :now
              where signin_passkey.member_id = excluded.member_id
                and (signin_passkey.sign_count < excluded.sign_count
                  or signin_passkey.sign_count = 0 and excluded.sign_count = 0)
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("key", passkey.getPublicKey().getBytes())
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("count", passkey.getSignatureCount())
        .param("transports", transports(passkey.getTransports()))
        .param("eligible", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param("name", passkey.getLabel())
        .param("now", Timestamp.from(clock.instant()))
        .param("handle", bytes(passkey.getUserEntityUserId()))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return db.sql(SELECT + "where p.credential_id = :id")
        .param("id", id.getBytes())
        .query(PasskeyRecords::record)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return db.sql(SELECT + "where h.handle = :handle order by p.id")
        .param("handle", handle.getBytes())
        .query(PasskeyRecords::record)
        .list();
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("Passkeys forgets them");
  }

  private static CredentialRecord record(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(new Bytes(row.getBytes("handle")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(true)
        .transports(transports((String[]) row.getArray("transports").getArray()))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .label(row.getString("name"))
        .created(row.getTimestamp("created_at").toInstant())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(String[] kept) {
    return Stream.of(kept).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
  }

  private static String[] transports(@Nullable Set<AuthenticatorTransport> known) {
    return known == null
        ? new String[0]
        : known.stream().map(AuthenticatorTransport::getValue).sorted().toArray(String[]::new);
  }

  private static byte[] bytes(@Nullable Bytes given) {
    return given == null ? new byte[0] : given.getBytes();
  }
}
