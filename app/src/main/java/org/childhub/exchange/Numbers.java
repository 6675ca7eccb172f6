package org.childhub.exchange;

import java.util.Optional;
import org.childhub.library.Identifiers;
import org.jspecify.annotations.Nullable;

/** What a record says of its DOI, ISBN and address, also where it does not say which is which. */
record Numbers(@Nullable String doi, @Nullable String isbn, @Nullable String url) {

  static Numbers of(ImportRecord record, FieldCheck check) {
    String doi = check.first(Columns.DOI, Identifiers::doi, "exchange.reason.doi");
    String isbn = isbn(check);
    String url = null;
    for (String written : check.lines(Columns.URL)) {
      Optional<String> number = Identifiers.doi(written);
      Optional<String> address = Identifiers.address(written);
      if (number.isPresent()) {
        doi = doi == null ? number.get() : doi;
      } else if (address.isPresent()) {
        url = url == null ? address.get() : url;
      } else {
        check.wrong(Columns.URL, written, "exchange.reason.address");
      }
    }
    // Dublin Core's identifier may be anything, so nothing is wrong with what is none of these.
    for (String written : check.lines(Columns.IDENTIFIER)) {
      doi = doi == null ? Identifiers.doi(written).orElse(null) : doi;
      isbn = isbn == null ? Identifiers.isbn(written).orElse(null) : isbn;
      url =
          url == null && Identifiers.doi(written).isEmpty()
              ? Identifiers.address(written).orElse(null)
              : url;
    }
    return new Numbers(doi, isbn, url);
  }

  private static @Nullable String isbn(FieldCheck check) {
    for (String written : check.lines(Columns.ISBN)) {
      Optional<String> isbn = Identifiers.isbn(written);
      if (isbn.isPresent()) {
        return isbn.get();
      }
      if (!Identifiers.isIssn(written)) {
        check.wrong(Columns.ISBN, written, "exchange.reason.isbn");
      }
    }
    return null;
  }
}
