package org.childhub.members;

import java.util.Set;
import java.util.stream.Stream;
import org.childhub.accounts.Role;
import org.childhub.accounts.Roster;
import org.jspecify.annotations.Nullable;

/**
 * What a search for members was typed as. It is sent as a form: names and addresses belong into no
 * address of a page.
 *
 * @param after id of the member after whom the list goes on
 */
public record MemberSearch(
    @Nullable String words, @Nullable String state, @Nullable String role, @Nullable Long after) {
  private static final int LONGEST = 254;
  private static final Set<String> STATES = Set.of("active", "frozen", "left");

  /** The same without what nobody can have meant. */
  MemberSearch cleaned() {
    var typed = words == null ? "" : words.replace("\u0000", "").strip();
    return new MemberSearch(
        typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
        state != null && STATES.contains(state) ? state : "",
        role(role == null ? "" : role) == null ? "" : role,
        after == null ? 0 : after);
  }

  Roster.Filter filter() {
    return new Roster.Filter(
        String.valueOf(words),
        String.valueOf(state),
        role(String.valueOf(role)),
        after == null ? 0 : after);
  }

  private static @Nullable Role role(String code) {
    return Stream.of(Role.values())
        .filter(known -> known != Role.MEMBER && known.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  /** Keeps names and addresses out of logs and error messages. */
  @Override
  public String toString() {
    return "MemberSearch";
  }
}
