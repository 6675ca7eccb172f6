package org.childhub.moderation;

import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.jspecify.annotations.Nullable;

/**
 * For which countries a member has a right.
 *
 * @param everywhere also over what belongs to no country
 */
public record Scope(boolean everywhere, List<String> countries) {
  /** Grants for one organisation only reach nothing here. */
  public static Scope of(Member member, Right right) {
    var grants =
        member.grants().stream()
            .filter(grant -> grant.organisation() == null && grant.role().gives(right))
            .toList();
    return new Scope(
        grants.stream().anyMatch(grant -> grant.country() == null),
        grants.stream().flatMap(grant -> Stream.ofNullable(grant.country())).distinct().toList());
  }

  public boolean covers(@Nullable String country) {
    return everywhere || (country != null && countries.contains(country));
  }
}
