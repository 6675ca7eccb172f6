package org.childhub.files.traces;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Writes a PDF anew without its properties, XMP, other programs' data, the names on comments and
 * earlier versions of itself, and with its JPEG pictures cleaned. A signature does not survive.
 */
final class PdfTraces {
  private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");

  private PdfTraces() {}

  static void remove(Path from, OutputStream to) throws IOException {
    try (PDDocument document = Loader.loadPDF(from.toFile())) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSDictionary dictionary) {
          clean(dictionary);
        }
      }
      document.setDocumentInformation(new PDDocumentInformation());
      document.setAllSecurityToBeRemoved(true);
      document.save(to);
    }
  }

  private static void clean(COSDictionary object) throws IOException {
    object.removeItem(COSName.METADATA);
    object.removeItem(PIECE_INFO);
    if (COSName.ANNOT.equals(object.getCOSName(COSName.TYPE))
        && !COSName.WIDGET.equals(object.getCOSName(COSName.SUBTYPE))) {
      object.removeItem(COSName.T);
    }
    if (object instanceof COSStream stream
        && COSName.DCT_DECODE.equals(stream.getFilters())
        && stream.hasData()) {
      cleanPicture(stream);
    }
  }

  private static void cleanPicture(COSStream stream) throws IOException {
    ByteArrayOutputStream cleaned = new ByteArrayOutputStream();
    try (InputStream raw = stream.createRawInputStream()) {
      if (!Traces.removeFromPicture(ByteBuffer.wrap(raw.readAllBytes()), cleaned)) {
        return;
      }
    }
    try (OutputStream out = stream.createRawOutputStream()) {
      cleaned.writeTo(out);
    }
  }
}
