package org.childhub.web;

import java.util.List;

/**
 * An entry of the main menu: the key of its name ({@code web.nav.<key>}) and its address without
 * the language.
 */
public record Section(String key, String path) {
  static final List<Section> ALL =
      List.of(
          new Section("library", "/library"),
          new Section("news", "/news"),
          new Section("topics", "/topics"),
          new Section("countries", "/countries"),
          new Section("series", "/series"),
          new Section("people", "/people"),
          new Section("helplines", "/helplines"));
}
