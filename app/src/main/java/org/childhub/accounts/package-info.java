/** Members: who they are, which roles they hold and what these let them do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "database", "places", "web", "mail", "audit"})
package org.childhub.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
