package org.childhub.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schema of XLIFF 2.1 (OASIS, public review draft of 2016): the core and the module for sizes.
 */
final class XliffSchema {
  private static final String PLACE = "/net/sf/okapi/lib/xliff2/";
  private static final Schema SCHEMA = load();

  private XliffSchema() {}

  static void validate(byte[] file) throws IOException, SAXException {
    SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
  }

  private static Schema load() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(
              new Source[] {source("xliff_core_2.0.xsd"), source("modules/size_restriction.xsd")});
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Source source(String name) {
    var place = XliffSchema.class.getResource(PLACE + name);
    if (place == null) {
      throw new IllegalStateException("No schema " + name);
    }
    return new StreamSource(place.toString());
  }
}
