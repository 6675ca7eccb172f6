package org.childhub.editing;

import java.util.ArrayList;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a member has a right, as a condition of a query on rows with countries and organisation:
 * {@link Member#may} in SQL.
 */
public record Reach(
    String name,
    boolean everywhere,
    @Nullable String[] countries,
    @Nullable String[] organisations) {

  /** The condition on a row {@code i} that the right of this name reaches it. */
  public static String condition(String name) {
    return condition(name, "i");
  }

  /** The same on a row of another name. */
  static String condition(String name, String row) {
    // Whoever reaches everything is spared the look at each row, and PostgreSQL expects many rows.
    return """
        (:%1$s_everywhere or exists (
          select from unnest(:%1$s_countries::text[], :%1$s_organisations::text[]) as g(country, organisation)
          where (g.country is null or g.country = any(%2$s.countries))
            and (g.organisation is null or g.organisation = %2$s.organisation)))\
        """
        .formatted(name, row);
  }

  /** Where the member has the right. */
  public static Reach of(Member member, Right right) {
    var grants =
        new ArrayList<Grant>(
            member.grants().stream().filter(grant -> grant.role().gives(right)).toList());
    return new Reach(
        right.name().toLowerCase(java.util.Locale.ROOT),
        grants.stream().anyMatch(grant -> grant.country() == null && grant.organisation() == null),
        grants.stream().map(Grant::country).toArray(String[]::new),
        grants.stream().map(Grant::organisation).toArray(String[]::new));
  }

  /** Gives a query with the condition what it asks for. */
  public JdbcClient.StatementSpec in(JdbcClient.StatementSpec query) {
    return query
        .param(name + "_everywhere", everywhere)
        .param(name + "_countries", countries)
        .param(name + "_organisations", organisations);
  }
}
