/** Measures the ranking over texts and queries from files. */
@NullMarked
package org.childhub.search.workbench;

import org.jspecify.annotations.NullMarked;
