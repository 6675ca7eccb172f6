package org.childhub.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of every type, made on the spot; the sound ones and parts for the nasty ones. */
public final class SampleFiles {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  public static final String CYRILLIC =
      "Сва деца имају право на заштиту од насиља. Мењамо праксу, а не само речи.";
  public static final String LATIN =
      "Sva djeca imaju pravo na zaštitu od nasilja. Češće pitajmo šta đaci žele.";

  private SampleFiles() {}

  private interface Saving {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Saving saving) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      saving.to(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  public static byte[] pdf(String... pages) {
    return bytes(
        out -> {
          try (PDDocument document = document(pages)) {
            document.save(out);
          }
        });
  }

  /** A PDF with a password for readers, or one for its owner alone. */
  public static byte[] lockedPdf(String owner, String reader) {
    return bytes(
        out -> {
          try (PDDocument document = document("Secret")) {
            document.protect(new StandardProtectionPolicy(owner, reader, new AccessPermission()));
            document.save(out);
          }
        });
  }

  private static PDDocument document(String... pages) throws IOException {
    PDDocument document = new PDDocument();
    document.getDocumentInformation().setTitle("Microsoft Word - The right to be heard.docx");
    document.getDocumentInformation().setAuthor("Ana Anić; Бранко Бранић");
    document.getDocumentCatalog().setLanguage("sr-Cyrl");
    try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      PDType0Font font = PDType0Font.load(document, in);
      for (String text : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 11);
          content.newLineAtOffset(60, 700);
          content.showText(text);
          content.endText();
        }
      }
    }
    return document;
  }

  public static byte[] docx(String... paragraphs) {
    return bytes(
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("Ana Anić");
            document.getProperties().getCoreProperties().setTitle("Guidance for schools");
            document.getProperties().getExtendedProperties().setCompany("A body");
            for (String paragraph : paragraphs) {
              document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
          }
        });
  }

  public static byte[] pptx(String... slides) {
    return bytes(
        out -> {
          try (XMLSlideShow show = new XMLSlideShow()) {
            for (String slide : slides) {
              XSLFTextBox box = show.createSlide().createTextBox();
              box.setText(slide);
              box.setAnchor(new Rectangle(50, 50, 400, 100));
            }
            show.write(out);
          }
        });
  }

  public static byte[] xlsx(String cell) {
    return bytes(
        out -> {
          try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Data").createRow(0).createCell(0).setCellValue(cell);
            book.write(out);
          }
        });
  }

  /** An Office document as Word locks it: an OLE2 file around the encrypted one. */
  public static byte[] lockedDocx() {
    return bytes(
        out -> {
          try (POIFSFileSystem file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream locked = encryptor.getDataStream(file)) {
              locked.write(docx("Secret"));
            } catch (java.security.GeneralSecurityException e) {
              throw new IllegalStateException(e);
            }
            file.writeFilesystem(out);
          }
        });
  }

  /** Parts as name and content in turn; a part named {@code mimetype} is stored as it is. */
  public static byte[] zip(Object... parts) {
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
              byte[] content =
                  parts[i + 1] instanceof byte[] raw
                      ? raw
                      : parts[i + 1].toString().getBytes(UTF_8);
              ZipEntry entry = new ZipEntry(parts[i].toString());
              if (entry.getName().equals("mimetype")) {
                var sum = new java.util.zip.CRC32();
                sum.update(content);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
              }
              zip.putNextEntry(entry);
              zip.write(content);
              zip.closeEntry();
            }
          }
        });
  }

  public static byte[] odt(String paragraph) {
    return odf("text", "<office:text><text:p>" + paragraph + "</text:p></office:text>");
  }

  public static byte[] odp(String... slides) {
    StringBuilder pages = new StringBuilder("<office:presentation>");
    for (String slide : slides) {
      pages
          .append("<draw:page draw:name=\"p\"><draw:frame><draw:text-box><text:p>")
          .append(slide)
          .append("</text:p></draw:text-box></draw:frame></draw:page>");
    }
    return odf("presentation", pages.append("</office:presentation>").toString());
  }

  private static byte[] odf(String kind, String body) {
    String spaces =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"";
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument." + kind,
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        "meta.xml",
        "<office:document-meta"
            + spaces
            + "><office:meta><dc:title>Open text</dc:title><dc:creator>Ana Anić</dc:creator>"
            + "</office:meta></office:document-meta>",
        "content.xml",
        "<office:document-content"
            + spaces
            + "><office:body>"
            + body
            + "</office:body></office:document-content>");
  }

  public static byte[] epub(String text) {
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles>"
            + "<rootfile full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/>"
            + "</rootfiles></container>",
        "book.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata"
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A book</dc:title>"
            + "<dc:language>sq</dc:language></metadata><manifest><item id=\"a\" href=\"a.xhtml\""
            + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>",
        "a.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>A</title></head><body><p>"
            + text
            + "</p></body></html>");
  }

  public static byte[] rtf(String text) {
    return ("{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0 Arial;}}\\f0 " + text + "\\par}")
        .getBytes(UTF_8);
  }

  /** Two halves of different colour, so that it matters which way up it is. */
  public static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(0, 0, width, height / 2);
    graphics.dispose();
    return bytes(out -> ImageIO.write(image, format, out));
  }

  public static byte[] webp() {
    return java.util.Base64.getDecoder()
        .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
  }

  public static byte[] join(byte[]... parts) {
    return bytes(
        out -> {
          for (byte[] part : parts) {
            out.write(part);
          }
        });
  }

  public static byte[] cut(byte[] whole, int length) {
    return Arrays.copyOf(whole, length);
  }

  public static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** The list of strings that broke programs elsewhere. */
  public static List<String> naughtyStrings() {
    try (InputStream in =
        Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/fixtures/text/blns.json"))) {
      List<String> strings = new ArrayList<>();
      tools.jackson.databind.json.JsonMapper.shared()
          .readTree(in)
          .forEach(node -> strings.add(node.asString()));
      return strings;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
