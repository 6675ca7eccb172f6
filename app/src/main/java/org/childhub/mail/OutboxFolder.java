package org.childhub.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes letters as files that a person and any mail program can read, one a letter, for the owner
 * of the data folder alone.
 */
final class OutboxFolder implements Delivery {
  private static final int MOST_SHOWN = 200;
  private static final String ENDING = ".eml";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f-]{36}\\.eml");

  private final Path folder;

  OutboxFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Outcome deliver(MimeMessage letter, Instant written) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      // The same letter again takes the place of the first.
      var message = letter.getMessageID().replaceAll("[<>]|@.*", "");
      write(letter, folder.resolve(TIME.format(written) + "-" + message + ENDING));
      return new Outcome.Sent();
    } catch (IOException | MessagingException e) {
      return new Outcome.Unreachable(String.valueOf(e.getMessage()));
    }
  }

  private void write(MimeMessage letter, Path file) throws IOException, MessagingException {
    var parts = (MimeMultipart) letter.getContent();
    for (var i = 0; i < parts.getCount(); i++) {
      parts.getBodyPart(i).setHeader("Content-Transfer-Encoding", "8bit");
    }
    var draft = Files.createTempFile(folder, "letter", ".new");
    try (var out = Files.newOutputStream(draft)) {
      letter.writeTo(out);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void forget(Instant before) {
    try {
      for (var file : files()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The latest letters, the newest first, at most 200. */
  List<ShownLetter> list() {
    return files().stream()
        .sorted(Comparator.comparing(Path::getFileName).reversed())
        .limit(MOST_SHOWN)
        .map(OutboxFolder::read)
        .toList();
  }

  /** The letter in the file of that name. */
  Optional<ShownLetter> find(String name) {
    return Optional.of(name)
        .map(asked -> asked + ENDING)
        .filter(asked -> NAME.matcher(asked).matches())
        .map(folder::resolve)
        .filter(Files::exists)
        .map(OutboxFolder::read);
  }

  private List<Path> files() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShownLetter read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var letter = new MimeMessage((Session) null, in);
      BodyPart text = ((MimeMultipart) letter.getContent()).getBodyPart(0);
      var to = (InternetAddress) letter.getRecipients(Message.RecipientType.TO)[0];
      return new ShownLetter(
          file.getFileName().toString().replace(ENDING, ""),
          to.getAddress(),
          letter.getSubject(),
          letter.getContentLanguage()[0],
          letter.getSentDate().toInstant(),
          ((String) text.getContent()).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
