package org.childhub.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads office documents, books and web pages; slides keep their number, other texts have none. */
final class OfficeText {
  private static final EmbeddedDocumentExtractor NOTHING_EMBEDDED = new NothingEmbedded();

  /** The reader of HTML holds all of it in memory at once. */
  private static final long MAX_HTML = 20L << 20;

  private OfficeText() {}

  static DocumentText read(Path file, FileType type) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, type.mediaType);
    if (type == FileType.HTML && Files.size(file) > MAX_HTML) {
      throw new IOException("a web page of more than " + (MAX_HTML >> 20) + " MB is not read");
    }
    SectionHandler sections = new SectionHandler(new PageTexts());
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser(type).parse(in, sections, metadata, context(file, type));
    } catch (SectionHandler.Full e) {
      // what fits is kept
    } catch (SAXException | TikaException e) {
      throw new IOException(e);
    }
    return new DocumentText(sections.pages(), about(metadata, sections.slides()));
  }

  /** Plain text needs no parser. */
  static DocumentText readPlain(Path file, Charset charset) throws IOException {
    SectionHandler sections = new SectionHandler(new PageTexts());
    for (String paragraph : beginning(file, charset).split("\\R\\s*\\R")) {
      if (!sections.paragraph(paragraph)) {
        break;
      }
    }
    return new DocumentText(sections.pages(), DocumentText.About.NOTHING);
  }

  /** As much as can be kept; the rest stays on disk. */
  private static String beginning(Path file, Charset charset) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader in = new InputStreamReader(Files.newInputStream(file), charset)) {
      char[] step = new char[64 * 1024];
      for (int length = in.read(step); length >= 0; length = in.read(step)) {
        TimeLimit.check();
        text.append(step, 0, length);
        if (text.length() > PageTexts.MAX_CHARACTERS) {
          break;
        }
      }
    }
    return text.toString();
  }

  private static Parser parser(FileType type) {
    return switch (type) {
      case DOCX, XLSX, PPTX -> new OOXMLParser();
      case ODT, ODS, ODP -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
      case HTML -> new JSoupParser();
      default -> throw new IllegalArgumentException("no reader for " + type);
    };
  }

  private static ParseContext context(Path file, FileType type) throws IOException {
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    office.setIncludeDeletedContent(false);
    office.setIncludeSlideMasterContent(false);
    office.setIncludeHeadersAndFooters(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, NOTHING_EMBEDDED);
    if (type == FileType.HTML) {
      Charset charset = TextEncoding.of(file);
      context.set(EncodingDetector.class, (in, metadata) -> charset);
    }
    return context;
  }

  private static DocumentText.About about(Metadata metadata, int slides) {
    Integer pages = slides > 0 ? Integer.valueOf(slides) : metadata.getInt(Office.PAGE_COUNT);
    List<String> authors =
        Arrays.stream(metadata.getValues(TikaCoreProperties.CREATOR))
            .map(PageTexts::line)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .toList();
    return new DocumentText.About(
        PageTexts.title(metadata.get(TikaCoreProperties.TITLE)),
        authors,
        PageTexts.language(metadata.get(TikaCoreProperties.LANGUAGE)),
        pages == null || pages < 1 ? null : pages);
  }

  /** Files within files stay unread: they are not what a reader of the document sees. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        java.io.InputStream stream,
        @Nullable ContentHandler handler,
        @Nullable Metadata metadata,
        boolean outputHtml) {}
  }
}
