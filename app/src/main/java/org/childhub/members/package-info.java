/** Looking after members: who they are, which roles they hold, shutting out and letting in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "places", "web", "accounts", "catalogue"})
package org.childhub.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
