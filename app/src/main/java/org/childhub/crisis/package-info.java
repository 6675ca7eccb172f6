/** The crisis desk: small portals about what happens now, with what helps first. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "places", "web", "accounts", "audit", "catalogue"})
package org.childhub.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
