package org.childhub.files;

import static org.childhub.files.Stored.Reason.BROKEN;
import static org.childhub.files.Stored.Reason.ENCRYPTED;
import static org.childhub.files.Stored.Reason.MISLABELLED;
import static org.childhub.files.Stored.Reason.TYPE_NOT_ALLOWED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.microsoft.ooxml.OPCPackageDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.detect.zip.OpenDocumentDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a file's type by its bytes. The name only chooses among texts; a name that claims another
 * type than the bytes have is refused.
 */
final class TypeByContent {
  private static final int SAMPLE = 256 * 1024;
  private static final Map<String, FileType> OTHER_NAMES =
      Map.of("application/xhtml+xml", FileType.HTML, "text/x-web-markdown", FileType.MD);
  private static final List<String> PROTECTED =
      List.of("application/x-tika-ooxml-protected", "application/x-tika-msoffice-protected");

  private final Detector detector =
      new CompositeDetector(
          MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry(),
          List.of(
              new DefaultZipContainerDetector(
                  List.of(new OPCPackageDetector(), new OpenDocumentDetector())),
              new POIFSContainerDetector(),
              MimeTypes.getDefaultMimeTypes()));

  FileType of(Path file, String name) throws RefusedFile {
    String detected = mediaType(file);
    // the detector knows texts by their ASCII: Cyrillic in an old encoding has little of it
    String mediaType =
        detected.equals("application/octet-stream") && namedAsText(name) && isWithoutControls(file)
            ? FileType.TXT.mediaType
            : detected;
    if (PROTECTED.contains(mediaType)) {
      throw new RefusedFile(ENCRYPTED, "the document is locked with a password");
    }
    FileType found =
        Optional.ofNullable(OTHER_NAMES.get(mediaType))
            .or(() -> FileType.ofMediaType(mediaType))
            .or(() -> isPlain(mediaType) ? Optional.of(FileType.TXT) : Optional.empty())
            .orElseThrow(
                () ->
                    new RefusedFile(
                        TYPE_NOT_ALLOWED, "files of type " + mediaType + " are not taken"));
    FileType claimed = FileType.ofName(name).orElse(found);
    if (claimed != found && !(claimed.isText() && found.isText())) {
      throw new RefusedFile(
          MISLABELLED, "the name says " + claimed.ending() + ", the content is " + found.ending());
    }
    return claimed;
  }

  private String mediaType(Path file) throws RefusedFile {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return detector.detect(in, new Metadata()).getBaseType().toString();
    } catch (IOException | RuntimeException e) {
      throw new RefusedFile(BROKEN, "its type cannot be told");
    }
  }

  private static boolean namedAsText(String name) {
    return FileType.ofName(name).filter(FileType::isText).isPresent();
  }

  private static boolean isWithoutControls(Path file) throws RefusedFile {
    try (InputStream in = Files.newInputStream(file)) {
      for (byte b : in.readNBytes(SAMPLE)) {
        if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new RefusedFile(BROKEN, "it cannot be read");
    }
  }

  /** Source code and mark-up other than HTML: taken as plain text. */
  private static boolean isPlain(String mediaType) {
    return mediaType.startsWith("text/") && !mediaType.equals("text/javascript");
  }
}
