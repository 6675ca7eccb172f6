/**
 * The library: publications with their files, languages, texts to read online, citations and
 * relations.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "places", "topics", "files", "web", "catalogue", "search"})
package org.childhub.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
