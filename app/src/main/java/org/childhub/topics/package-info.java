/**
 * The vocabulary: topics with labels in every language, synonyms, and how they stand to each other
 * (SKOS).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "web", "lexicon"})
package org.childhub.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
