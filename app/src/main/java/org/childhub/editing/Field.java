package org.childhub.editing;

import static org.childhub.catalogue.Kind.ARTICLE;
import static org.childhub.catalogue.Kind.COLLECTION;
import static org.childhub.catalogue.Kind.JOB;
import static org.childhub.catalogue.Kind.PRACTICE;
import static org.childhub.catalogue.Kind.PUBLICATION;
import static org.childhub.catalogue.Kind.SERIES;
import static org.childhub.catalogue.Kind.STORY;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.childhub.catalogue.Kind;

/** A field of an item beside its texts. {@link #isList} ones hold several values, in order. */
public enum Field {
  PUBLISHED(false, EnumSet.allOf(Kind.class)),
  /** Each a {@link FileLine}. */
  FILES(true, EnumSet.of(PUBLICATION)),
  /** Pictures in the texts, each a {@link FileLine}. */
  PICTURES(true, EnumSet.allOf(Kind.class)),
  TYPE(false, EnumSet.of(PUBLICATION)),
  AUTHORS(true, EnumSet.of(PUBLICATION, ARTICLE, STORY, PRACTICE, JOB)),
  PUBLISHER(false, EnumSet.of(PUBLICATION)),
  COUNTRIES(true, EnumSet.allOf(Kind.class)),
  TOPICS(true, EnumSet.allOf(Kind.class)),
  AUDIENCES(true, EnumSet.of(PUBLICATION, ARTICLE, STORY, PRACTICE, JOB)),
  AGE_FROM(false, EnumSet.of(PUBLICATION, ARTICLE, STORY, PRACTICE)),
  AGE_TO(false, EnumSet.of(PUBLICATION, ARTICLE, STORY, PRACTICE)),
  ORGANISATION(false, EnumSet.complementOf(EnumSet.of(Kind.ORGANISATION))),
  WHOLES(true, EnumSet.of(PUBLICATION, ARTICLE, STORY, PRACTICE, JOB, SERIES, COLLECTION)),
  DONORS(true, EnumSet.of(PUBLICATION, ARTICLE, STORY, PRACTICE)),
  PAGES(false, EnumSet.of(PUBLICATION)),
  LICENCE(false, EnumSet.of(PUBLICATION)),
  ISBN(false, EnumSet.of(PUBLICATION)),
  DOI(false, EnumSet.of(PUBLICATION)),
  URL(false, EnumSet.of(PUBLICATION)),
  DEADLINE(false, EnumSet.of(JOB)),
  PLACE(false, EnumSet.of(JOB)),
  CONTRACT(false, EnumSet.of(JOB)),
  EVIDENCE(false, EnumSet.of(PRACTICE)),
  COST(false, EnumSet.of(PRACTICE)),
  MODEL(false, EnumSet.of(PRACTICE));

  private final boolean list;
  private final Set<Kind> kinds;

  Field(boolean list, Set<Kind> kinds) {
    this.list = list;
    this.kinds = kinds;
  }

  /** As in forms and in what is stored: {@code age-from}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isList() {
    return list;
  }

  public boolean isOf(Kind kind) {
    return kinds.contains(kind);
  }

  /** The fields that items of a kind have. */
  public static Stream<Field> of(Kind kind) {
    return Stream.of(values()).filter(field -> field.isOf(kind));
  }
}
