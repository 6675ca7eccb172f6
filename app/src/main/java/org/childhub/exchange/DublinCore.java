package org.childhub.exchange;

import java.util.Optional;

/** Where the elements of Dublin Core (DCMES 1.1, DCMI terms, DSpace's qualifiers) belong. */
final class DublinCore {
  private DublinCore() {}

  /** The field of an element; empty for what the hub does not keep. */
  static Optional<String> field(String element, String qualifier) {
    String name =
        qualifier.isEmpty() || qualifier.equals("none") ? element : element + "." + qualifier;
    return Optional.ofNullable(
        switch (name) {
          case "title", "title.alternative", "alternative" -> Columns.TITLE;
          case "creator", "contributor.author", "creator.author", "contributor.corporatename" ->
              Columns.AUTHORS;
          case "description", "description.abstract", "abstract" -> Columns.SUMMARY;
          case "description.sponsorship" -> Columns.DONORS;
          case "publisher" -> Columns.PUBLISHER;
          case "date", "date.issued", "issued", "date.created", "created" -> Columns.DATE;
          case "language", "language.iso" -> Columns.LANGUAGE;
          case "type" -> Columns.TYPE;
          case "format.extent", "extent" -> Columns.PAGES;
          case "identifier" -> Columns.IDENTIFIER;
          case "identifier.uri" -> Columns.URL;
          case "identifier.doi" -> Columns.DOI;
          case "identifier.isbn" -> Columns.ISBN;
          case "identifier.govdoc", "identifier.other" -> Columns.SYMBOL;
          case "rights", "rights.uri", "rights.license", "license" -> Columns.LICENCE;
          case "coverage", "coverage.spatial", "spatial" -> Columns.COUNTRIES;
          case "audience" -> Columns.AUDIENCES;
          default -> element.equals("subject") ? Columns.KEYWORDS : null;
        });
  }
}
