package org.childhub.signin;

import java.util.Optional;
import org.childhub.accounts.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Members as WebAuthn names them: by a random handle; the address is shown on their own device. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final JdbcClient db;
  private final Members members;

  PasskeyOwners(JdbcClient db, Members members) {
    this.db = db;
    this.members = members;
  }

  /** A member by her handle, which she gets when she first makes a passkey. */
  PublicKeyCredentialUserEntity of(long memberId) {
    var handle =
        db.sql(
                """
                insert into signin_handle (member_id, handle) values (:member, :handle)
                on conflict (member_id) do update set handle = signin_handle.handle returning handle
                """)
            .param("member", memberId)
            .param("handle", Bytes.random().getBytes())
            .query(byte[].class)
            .single();
    return entity(memberId, new Bytes(handle)).orElseThrow();
  }

  /** Whose handle this is, unless she is frozen or gone. */
  Optional<Long> member(Bytes handle) {
    return db.sql("select member_id from signin_handle where handle = :handle")
        .param("handle", handle.getBytes())
        .query(Long.class)
        .optional()
        .filter(id -> members.find(id).isPresent());
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return member(handle).flatMap(id -> entity(id, handle)).orElse(null);
  }

  private Optional<PublicKeyCredentialUserEntity> entity(long memberId, Bytes handle) {
    return members
        .mailbox(memberId)
        .map(
            box ->
                ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle)
                    .name(box.email())
                    .displayName(box.name())
                    .build());
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    throw new UnsupportedOperationException("Members are known by their handles");
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("Members are made by joining");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("A handle goes with its member");
  }
}
