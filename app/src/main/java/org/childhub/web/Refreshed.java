package org.childhub.web;

/**
 * Something that a node keeps in memory of the database and that pages show, where the pages cannot
 * ask for it with each drawing; rooms make one a bean.
 */
public interface Refreshed {
  /**
   * Reads it anew; called before a new version of the content counts on this node, so that no page
   * of that version shows the old. Runs with every version: what has not changed must cost little.
   */
  void refresh();
}
