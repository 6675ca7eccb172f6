package org.childhub.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF page by page. */
final class PdfText {
  private PdfText() {}

  static DocumentText read(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PageTexts pages = new PageTexts();
      PDFTextStripper stripper = new Stripper();
      for (int page = 1; page <= document.getNumberOfPages() && !pages.isFull(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(page, stripper.getText(document));
      }
      return new DocumentText(pages.all(), about(document));
    }
  }

  private static DocumentText.About about(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    String author = PageTexts.line(information.getAuthor());
    return new DocumentText.About(
        PageTexts.title(information.getTitle()),
        author == null ? List.of() : List.of(author.split("\\s*;\\s*")),
        PageTexts.language(document.getDocumentCatalog().getLanguage()),
        document.getNumberOfPages());
  }

  private static final class Stripper extends PDFTextStripper {
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      TimeLimit.check();
      super.processOperator(operator, operands);
    }
  }
}
