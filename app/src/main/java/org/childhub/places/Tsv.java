package org.childhub.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * Reads a file of the folder {@code places}: UTF-8, columns by their names in the first line,
 * parted by tabs.
 */
final class Tsv {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create()
          .setDelimiter('\t')
          .setQuote(null)
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .get();

  private Tsv() {}

  static List<CSVRecord> read(String name) {
    try (var in = new ClassPathResource("places/" + name).getInputStream();
        var reader = new InputStreamReader(in, UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
