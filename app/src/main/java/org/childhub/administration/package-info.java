/** What the hub is set up with, looked after in the browser: the vocabulary, helplines, ages. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "places", "topics", "web", "accounts", "audit", "catalogue"})
package org.childhub.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
