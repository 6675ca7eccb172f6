package org.childhub.accounts;

import static org.childhub.accounts.Right.ADMINISTER;
import static org.childhub.accounts.Right.BE_MEMBER;
import static org.childhub.accounts.Right.CONTRIBUTE;
import static org.childhub.accounts.Right.CURATE;
import static org.childhub.accounts.Right.GIVE_ROLES;
import static org.childhub.accounts.Right.HEAR_CONCERNS;
import static org.childhub.accounts.Right.IMPORT;
import static org.childhub.accounts.Right.MODERATE;
import static org.childhub.accounts.Right.PUBLISH;
import static org.childhub.accounts.Right.REVIEW;
import static org.childhub.accounts.Right.SEE_AUDIT;
import static org.childhub.accounts.Right.TRANSLATE;
import static org.childhub.accounts.Right.VERIFY;
import static org.childhub.accounts.Right.WRITE_NEWSLETTERS;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A role, which gives rights everywhere or within one country or organisation. */
public enum Role {
  MEMBER(BE_MEMBER, CONTRIBUTE),
  VERIFIED_PROFESSIONAL,
  RESOURCE_PERSON,
  STUDENT,
  ORGANISATION_EDITOR(PUBLISH, VERIFY),
  TRANSLATOR(TRANSLATE),
  MODERATOR(MODERATE, HEAR_CONCERNS),
  FOCAL_PERSON(MODERATE, HEAR_CONCERNS),
  NATIONAL_COORDINATOR(PUBLISH, REVIEW, TRANSLATE, VERIFY, WRITE_NEWSLETTERS, GIVE_ROLES),
  EDITOR(PUBLISH, REVIEW, TRANSLATE, CURATE, IMPORT, WRITE_NEWSLETTERS),
  // Whoever runs the hub does not thereby read what was reported in confidence.
  ADMINISTRATOR(
      PUBLISH,
      REVIEW,
      TRANSLATE,
      CURATE,
      IMPORT,
      MODERATE,
      VERIFY,
      WRITE_NEWSLETTERS,
      GIVE_ROLES,
      ADMINISTER,
      SEE_AUDIT);

  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = rights.length == 0 ? Set.of() : EnumSet.copyOf(List.of(rights));
  }

  /** As stored and as in addresses: {@code focal-person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public boolean gives(Right right) {
    return rights.contains(right);
  }
}
