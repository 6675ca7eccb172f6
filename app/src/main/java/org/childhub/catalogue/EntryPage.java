package org.childhub.catalogue;

import java.util.Set;
import org.childhub.web.Page;
import org.springframework.ui.Model;

/** How a room shows entries of its kinds on a page of their own, to the public or beforehand. */
public interface EntryPage {
  Set<Kind> kinds();

  /** Fills the model for an entry that is open to the reader and answers the template's name. */
  String draw(Page page, OpenedEntry opened, Model model);
}
