package org.childhub.accounts;

import java.util.Collection;
import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. A handler asks for it as a parameter; on pages that are open to everyone it may
 * be null.
 *
 * @param name the name that colleagues see
 * @param grants roles beyond that of a member
 */
public record Member(long id, String name, Language language, List<Grant> grants) {
  private static final Grant PLAIN = new Grant(Role.MEMBER, null, null);

  /** Whether the member has a right at all, be it within one country or organisation only. */
  public boolean may(Right right) {
    return Role.MEMBER.gives(right) || grants.stream().anyMatch(grant -> grant.role().gives(right));
  }

  /** Whether the member has a right over something of these countries and this organisation. */
  public boolean may(Right right, Collection<String> countries, @Nullable String organisation) {
    return PLAIN.covers(right, countries, organisation)
        || grants.stream().anyMatch(grant -> grant.covers(right, countries, organisation));
  }

  public boolean is(Role role) {
    return role == Role.MEMBER || grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "Member " + id;
  }
}
