/**
 * What all public items share: address, titles by language, topics, countries, series, visibility
 * and views.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "places", "topics", "web"})
package org.childhub.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
