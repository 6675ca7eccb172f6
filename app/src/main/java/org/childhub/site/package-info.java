/**
 * The front page, pages about the hub, the style guide and what machines ask for: sitemap and
 * robots.txt.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "places", "topics", "web", "catalogue", "crisis"})
package org.childhub.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
