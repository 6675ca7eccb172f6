package org.childhub.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one record after the other and keeps none of them. */
interface RecordReader extends Closeable {
  /** The next record, null at the end; an {@link IOException} says why nothing more can be read. */
  @Nullable ImportRecord next() throws IOException;

  /** How far it is, from 0 to 1; below 0 where nobody can know. */
  default double progress() {
    return -1;
  }

  /** What is wrong with the source as a whole. */
  default List<Problem> remarks() {
    return List.of();
  }

  /** The files that its records may name. */
  default SourceFiles files() {
    return SourceFiles.NONE;
  }

  /** Of a harvest the latest datestamp so far, otherwise empty. */
  default String datestamp() {
    return "";
  }

  @Override
  default void close() throws IOException {}
}
