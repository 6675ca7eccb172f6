/** The index as Lucene holds it in the data folder. */
@NullMarked
package org.childhub.search.lucene;

import org.jspecify.annotations.NullMarked;
