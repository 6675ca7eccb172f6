package org.childhub.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader whose positions are the numbers of its records. */
final class NumberedReader implements RecordReader {
  private final RecordReader inner;
  private long number;

  private NumberedReader(RecordReader inner) {
    this.inner = inner;
  }

  /** Begins after the record of this position; empty: at the start. */
  static NumberedReader after(String position, RecordReader inner) throws IOException {
    var reader = new NumberedReader(inner);
    long done = position.isEmpty() ? 0 : Long.parseLong(position);
    while (reader.number < done && reader.next() != null) {
      // What is done needs no second look.
      continue;
    }
    return reader;
  }

  @Override
  public @Nullable ImportRecord next() throws IOException {
    ImportRecord record = inner.next();
    return record == null ? null : record.at(String.valueOf(++number));
  }

  @Override
  public double progress() {
    return inner.progress();
  }

  @Override
  public List<Problem> remarks() {
    return inner.remarks();
  }

  @Override
  public SourceFiles files() {
    return inner.files();
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
