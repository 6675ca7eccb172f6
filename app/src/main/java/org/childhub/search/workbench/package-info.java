/** Measures how well the index finds texts from files, and what it costs where there are many. */
@NullMarked
package org.childhub.search.workbench;

import org.jspecify.annotations.NullMarked;
