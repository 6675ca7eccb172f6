package org.childhub.people;

import java.util.Locale;

/** A part of a profile that is shown or not; PAGE is the whole. */
public enum Part {
  PAGE,
  NAME,
  PHOTO,
  ORGANISATION,
  PROFESSION,
  COUNTRY,
  LANGUAGES,
  TOPICS,
  BIO;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
