package org.childhub.files;

import static org.childhub.files.Stored.Reason.BOMB;
import static org.childhub.files.Stored.Reason.BROKEN;
import static org.childhub.files.Stored.Reason.ENCRYPTED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.childhub.files.traces.BrokenFile;
import org.childhub.files.traces.Traces;

/** Opens a file far enough to know that it is whole, unlocked and of a bearable size inside. */
final class Soundness {
  private static final int MAX_ENTRIES = 20_000;
  private static final int MAX_PDF_PAGES = 20_000;
  private static final int MAX_SIDE = 30_000;
  private static final long MAX_UNPACKED = 2L << 30;

  /** Up to this size a good packing is no suspicion: a sheet of zeros packs 500 to 1. */
  private static final long UNSUSPICIOUS = 50L << 20;

  private static final int MAX_RATIO = 150;
  private static final int PDF_TAIL = 4096;

  /** What may be unpacked at once for reading, beside all else that the hub does. */
  private static final long MAX_IN_MEMORY =
      Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 2);

  /** Mark-up is held in memory several times as large as it is. */
  private static final long MAX_MARKUP = Math.min(128L << 20, Runtime.getRuntime().maxMemory() / 3);

  private static final Pattern MARKUP = Pattern.compile(".*\\.(xml|rels|vml|x?html?)");
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final FileSettings settings;

  Soundness(FileSettings settings) {
    this.settings = settings;
  }

  /** Before the type is told, for telling it reads into the archive. */
  void checkArchive(Path file) throws IOException, RefusedFile {
    try (InputStream in = Files.newInputStream(file)) {
      if (!java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
        return;
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      checkUnpacked(zip, Files.size(file));
      ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
      if (manifest != null) {
        try (InputStream in = zip.getInputStream(manifest)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          if (text.contains("encryption-data")) {
            throw new RefusedFile(ENCRYPTED, "the document is locked with a password");
          }
        }
      }
    } catch (ZipException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      throw new RefusedFile(locked ? ENCRYPTED : BROKEN, "the archive in it cannot be opened");
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedFile(BROKEN, "the archive in it ends early");
    }
  }

  /** Counts what really comes out, for headers lie. */
  private static void checkUnpacked(ZipFile zip, long packed) throws IOException, RefusedFile {
    if (zip.size() > MAX_ENTRIES) {
      throw new RefusedFile(BOMB, "it holds more than " + MAX_ENTRIES + " parts");
    }
    long most = Math.min(MAX_UNPACKED, Math.max(UNSUSPICIOUS, MAX_RATIO * packed));
    long unpacked = 0;
    long markup = 0;
    byte[] step = new byte[64 * 1024];
    for (ZipEntry entry : Collections.list(zip.entries())) {
      boolean isMarkup = MARKUP.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches();
      try (InputStream in = zip.getInputStream(entry)) {
        for (int length = in.read(step); length >= 0; length = in.read(step)) {
          unpacked += length;
          markup += isMarkup ? length : 0;
          if (unpacked > most) {
            throw new RefusedFile(BOMB, "it unpacks to more than " + (most >> 20) + " MB");
          }
          if (markup > MAX_MARKUP) {
            throw new RefusedFile(BOMB, "it holds more than " + (MAX_MARKUP >> 20) + " MB of text");
          }
        }
      }
    }
  }

  void check(Path file, FileType type) throws IOException, RefusedFile {
    switch (type) {
      case PDF -> checkPdf(file);
      case JPEG, PNG, GIF, WEBP -> checkPicture(file, type);
      case RTF -> {
        if (!tail(file, 64).stripTrailing().replace("\0", "").endsWith("}")) {
          throw new RefusedFile(BROKEN, "the document ends early");
        }
      }
      default -> {}
    }
  }

  private void checkPdf(Path file) throws IOException, RefusedFile {
    if (!tail(file, PDF_TAIL).contains("%%EOF")) {
      throw new RefusedFile(BROKEN, "the PDF ends early");
    }
    int pages;
    try {
      if (TimeLimit.run(settings.timeLimit(), () -> PdfStreams.exceed(file, MAX_IN_MEMORY))) {
        throw new RefusedFile(
            BOMB, "a part of the PDF unpacks to more than " + (MAX_IN_MEMORY >> 20) + " MB");
      }
      pages = TimeLimit.run(settings.timeLimit(), () -> pages(file));
    } catch (InvalidPasswordException e) {
      throw new RefusedFile(ENCRYPTED, "the PDF is locked with a password");
    } catch (IOException e) {
      throw new RefusedFile(BROKEN, "the PDF cannot be opened");
    }
    if (pages == 0) {
      throw new RefusedFile(BROKEN, "the PDF has no pages");
    }
    if (pages > MAX_PDF_PAGES) {
      throw new RefusedFile(BOMB, "the PDF has more than " + MAX_PDF_PAGES + " pages");
    }
  }

  /** A PDF that anyone may open but not change has an owner's password only, and is taken. */
  private static int pages(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int pages = document.getNumberOfPages();
      if (pages > 0) {
        document.getPage(0).getContents().close();
      }
      return pages;
    }
  }

  private void checkPicture(Path file, FileType type) throws IOException, RefusedFile {
    int[] size;
    try {
      size = size(file, type);
    } catch (IOException | BrokenFile e) {
      throw new RefusedFile(BROKEN, "the picture cannot be read");
    }
    if (size[0] < 1 || size[1] < 1) {
      throw new RefusedFile(BROKEN, "the picture has no size");
    }
    boolean bearable =
        size[0] <= MAX_SIDE
            && size[1] <= MAX_SIDE
            && (long) size[0] * size[1] <= settings.maxPixels();
    if (!bearable) {
      throw new RefusedFile(BOMB, "the picture measures " + size[0] + " × " + size[1] + " pixels");
    }
  }

  /** Width and height of a picture in pixels, from its header alone. */
  static int[] size(Path file, FileType type) throws IOException {
    return type == FileType.WEBP ? Traces.sizeOfWebp(file) : size(file);
  }

  private static int[] size(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader for the picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new int[] {reader.getWidth(0), reader.getHeight(0)};
      } catch (RuntimeException e) {
        throw new IOException(e);
      } finally {
        reader.dispose();
      }
    }
  }

  private static String tail(Path file, int length) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate((int) Math.min(length, in.size()));
      in.read(tail, in.size() - tail.capacity());
      return new String(tail.array(), StandardCharsets.ISO_8859_1);
    }
  }
}
