package org.childhub.files;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Draws the first page of a PDF or presentation, or a picture made small. */
final class Covers {
  private static final float QUALITY = 0.82f;

  /** A page taller than this many widths is a scroll or a banner; its top stands for it. */
  private static final int MAX_TALLNESS = 3;

  private Covers() {}

  /** The cover 480 pixels wide; empty for types that have none. */
  static Optional<BufferedImage> draw(Path file, FileType type) throws IOException {
    return switch (type) {
      case PDF -> Optional.of(pdf(file));
      case PPTX -> slides(file);
      case JPEG, PNG, GIF -> picture(file);
      default -> Optional.empty();
    };
  }

  static BufferedImage narrow(BufferedImage wide) {
    return scaled(wide, Cover.NARROW);
  }

  static void write(BufferedImage image, Path to) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    Files.deleteIfExists(to);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(to.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDRectangle box = document.getPage(0).getCropBox();
      boolean turned = document.getPage(0).getRotation() % 180 != 0;
      float width = Math.max(1, turned ? box.getHeight() : box.getWidth());
      float height = Math.max(1, turned ? box.getWidth() : box.getHeight());
      float scale = Math.min(Cover.WIDE / width, MAX_TALLNESS * Cover.WIDE / height);
      PDFRenderer renderer = new Renderer(document);
      renderer.setSubsamplingAllowed(true);
      return scaled(renderer.renderImage(0, scale, ImageType.RGB), Cover.WIDE);
    }
  }

  private static Optional<BufferedImage> slides(Path file) throws IOException {
    // From the file, not from a stream, which would be read into memory with all its videos.
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XMLSlideShow show = new XMLSlideShow(parts)) {
      Dimension page = show.getPageSize();
      if (show.getSlides().isEmpty() || page.width < 1 || page.height < 1) {
        return Optional.empty();
      }
      double scale = (double) Cover.WIDE / page.width;
      BufferedImage image = blank(Cover.WIDE, height(page.width, page.height, Cover.WIDE));
      Graphics2D graphics = graphics(image);
      graphics.scale(scale, scale);
      show.getSlides().getFirst().draw(graphics);
      graphics.dispose();
      return Optional.of(image);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static Optional<BufferedImage> picture(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      try {
        reader.setInput(in, true, true);
        int step =
            Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * Cover.WIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(scaled(reader.read(0, param), Cover.WIDE));
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage scaled(BufferedImage image, int width) {
    BufferedImage from = image;
    // halving first keeps thin strokes that one great step would skip
    while (from.getWidth() >= 2 * width) {
      from = resized(from, from.getWidth() / 2);
    }
    return from.getWidth() == width && from.getType() == BufferedImage.TYPE_INT_RGB
        ? from
        : resized(from, width);
  }

  private static BufferedImage resized(BufferedImage from, int width) {
    int height = height(from.getWidth(), from.getHeight(), width);
    BufferedImage to = blank(width, Math.min(height, MAX_TALLNESS * width));
    Graphics2D graphics = graphics(to);
    graphics.drawImage(from, 0, 0, width, height, null);
    graphics.dispose();
    return to;
  }

  private static int height(int width, int height, int newWidth) {
    return Math.max(1, Math.round((float) height * newWidth / width));
  }

  private static BufferedImage blank(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.addRenderingHints(
        java.util.Map.of(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC,
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY));
    return graphics;
  }

  private static final class Renderer extends PDFRenderer {
    Renderer(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
            throws IOException {
          TimeLimit.check();
          super.processOperator(operator, operands);
        }
      };
    }
  }
}
