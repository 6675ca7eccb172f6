/** Concerns that anyone may report, the clock that watches over them, and whom to call at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "places", "web"})
package org.childhub.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
