package org.childhub.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Documents made by hand, as no program would write them. */
final class NastyFiles {
  private NastyFiles() {}

  /** A PDF of one page with this content, which is told to be packed once. */
  static byte[] pdf(byte[] packed) {
    return SampleFiles.join(
        """
        %%PDF-1.7
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>> endobj
        4 0 obj <</Length %d/Filter/FlateDecode>>
        stream
        """
            .formatted(packed.length)
            .getBytes(ISO_8859_1),
        packed,
        "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
  }

  static byte[] packed(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A text document whose main part is this XML. */
  static byte[] docx(String document) {
    return SampleFiles.zip(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml"
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """,
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="word/document.xml"
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
        </Relationships>
        """,
        "word/document.xml",
        document);
  }
}
