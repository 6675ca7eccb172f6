/** Looking into what the hub's people do: the audit log's page and its files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "web", "accounts", "audit"})
package org.childhub.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
