package org.childhub.accounts;

/** What somebody may do. Handlers name one in {@link Needs}; docs/access.md lists who has which. */
public enum Right {
  /** Look after one's own account. */
  BE_MEMBER,
  /** Hand in items, which others review. */
  CONTRIBUTE,
  /** Put items before the public, change and withdraw them. */
  PUBLISH,
  /** Decide on items that others handed in. */
  REVIEW,
  /** Translate items and texts of the interface. */
  TRANSLATE,
  /** Look after the vocabulary, series, organisations and helplines. */
  CURATE,
  /** Bring in records from other sources. */
  IMPORT,
  /** Decide about people's behaviour and whom to trust. */
  MODERATE,
  /** Read concerns and answer them. */
  HEAR_CONCERNS,
  /** Confirm who works in which profession. */
  VERIFY,
  /** Write newsletters. */
  WRITE_NEWSLETTERS,
  /** Give and take the roles that {@link RoleGiving} allows. */
  GIVE_ROLES,
  /** Look after members, change how the hub is set up. */
  ADMINISTER,
  /** Read the audit log. */
  SEE_AUDIT
}
