/** Members: how they join and sign in, what they may do, and how they leave. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "database", "places", "web", "mail", "audit"})
package org.childhub.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
