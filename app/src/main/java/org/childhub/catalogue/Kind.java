package org.childhub.catalogue;

import java.util.Locale;

/**
 * What an entry is, by the name a user would give it; says its room's address, its colour and its
 * icon.
 */
public enum Kind {
  PUBLICATION("/library", "k-pub", "k-book-open"),
  ARTICLE("/news", "k-news", "k-newspaper"),
  STORY("/news", "k-news", "k-newspaper"),
  PRACTICE("/news", "k-practice", "k-hand-heart"),
  JOB("/news", "k-job", "k-briefcase"),
  SERIES("/series", "k-thread", "k-chats-circle"),
  COLLECTION("/library", "k-pub", "k-book-open"),
  ORGANISATION("/organisations", "k-course", "k-student");

  private final String room;
  private final String css;
  private final String icon;

  Kind(String room, String css, String icon) {
    this.room = room;
    this.css = css;
    this.icon = icon;
  }

  /** As stored and as in addresses: {@code publication}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The address of an entry of this kind, without the language. */
  public String path(String slug) {
    return room + "/" + slug;
  }

  public String css() {
    return css;
  }

  public String icon() {
    return icon;
  }

  /** Whether it holds other entries. */
  public boolean isWhole() {
    return this == SERIES || this == COLLECTION;
  }
}
