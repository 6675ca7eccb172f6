/**
 * Finds what the catalogue holds: the index and its query, language analysis, lists with filters.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "lexicon", "places", "topics", "web", "catalogue", "database"})
package org.childhub.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
