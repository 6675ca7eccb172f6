package org.childhub.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people who work with children do. */
public enum Profession {
  SOCIAL_WORKER,
  PSYCHOLOGIST,
  PEDAGOGUE,
  SPECIAL_EDUCATOR,
  TEACHER,
  EARLY_EDUCATOR,
  HEALTH,
  LAWYER,
  JUSTICE,
  POLICE,
  CARER,
  ADMINISTRATION,
  RESEARCH,
  ADVOCACY,
  STUDENT,
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The profession with this code. */
  public static Optional<Profession> find(String code) {
    return Stream.of(values()).filter(known -> known.code().equals(code)).findFirst();
  }
}
