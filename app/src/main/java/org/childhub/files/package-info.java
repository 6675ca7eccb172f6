/** Keeps the files that entries show: checked, free of traces, with page texts and covers. */
@NullMarked
@ApplicationModule(
    displayName = "Files",
    allowedDependencies = {"database", "web", "accounts"})
package org.childhub.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
