/** News of the hub and its partners: articles, stories, promising practices, jobs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "places", "topics", "web", "catalogue", "search"})
package org.childhub.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
