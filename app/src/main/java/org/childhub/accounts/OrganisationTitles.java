package org.childhub.accounts;

import java.util.Map;
import java.util.Set;
import org.childhub.text.Language;

/** Names of organisations for a member's own page; a room that knows them answers. */
public interface OrganisationTitles {
  /** Those of these slugs that are public, by slug, in the language that the reader reads best. */
  Map<String, String> titles(Set<String> slugs, Language reader);
}
