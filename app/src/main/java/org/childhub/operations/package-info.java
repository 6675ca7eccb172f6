/** What an operator does with a hub as a whole: back it up, restore it, look after it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.childhub.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
