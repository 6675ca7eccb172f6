/**
 * What every page shares: the shell, the look's files, languages in addresses, errors and the cache
 * of anonymous pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "database"})
package org.childhub.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
