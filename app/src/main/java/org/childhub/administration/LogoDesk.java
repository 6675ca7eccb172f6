package org.childhub.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.catalogue.Logos;
import org.childhub.files.FileUse;
import org.childhub.files.FileVisibility;
import org.childhub.files.PictureSizes;
import org.childhub.files.Stored;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.web.Appearances;
import org.childhub.web.ContentVersion;
import org.childhub.web.Logo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts and takes away the logos of the hub and of organisations. The room of files decides by
 * content what a file is and takes out what it tells of its making; SVG, which can carry a program,
 * is none of its types.
 */
@Component
class LogoDesk implements FileUse, FileVisibility {
  /** Bytes of the largest logo: it stands in the head of every page. */
  static final long LARGEST = 200_000;

  /** Pixels of a logo's longer side: so small a file can hold a picture that fills the memory. */
  static final int LONGEST_SIDE = 2_000;

  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp");

  private final StoredFiles files;
  private final PictureSizes sizes;
  private final Logos logos;
  private final Appearances appearances;
  private final Audit audit;
  private final ContentVersion version;
  private final TransactionTemplate transaction;

  LogoDesk(
      StoredFiles files,
      PictureSizes sizes,
      Logos logos,
      Appearances appearances,
      Audit audit,
      ContentVersion version,
      TransactionTemplate transaction) {
    this.files = files;
    this.sizes = sizes;
    this.logos = logos;
    this.appearances = appearances;
    this.audit = audit;
    this.version = version;
    this.transaction = transaction;
  }

  /** The hub's own, in place of the one before; answers the key of what is wrong with it. */
  Optional<String> put(Member member, @Nullable MultipartFile picture) {
    return keep(
        picture,
        file -> {
          appearances.writeLogo(new Logo(file.id(), file.address()));
          note(member, "logo.changed", "site");
        },
        appearances.logo().map(Logo::file));
  }

  /** The hub is its star and its name again. */
  void remove(Member member) {
    drop(
        () -> {
          appearances.writeLogo(null);
          note(member, "logo.removed", "site");
        },
        appearances.logo().map(Logo::file));
  }

  /** An organisation's, in place of the one before; answers the key of what is wrong with it. */
  Optional<String> put(Member member, long entryId, @Nullable MultipartFile picture) {
    return keep(
        picture,
        file -> {
          logos.put(entryId, new Logo(file.id(), file.address()));
          note(member, "logo.changed", "entry:" + entryId);
        },
        logos.of(entryId).map(Logo::file));
  }

  void remove(Member member, long entryId) {
    drop(
        () -> {
          logos.remove(entryId);
          note(member, "logo.removed", "entry:" + entryId);
        },
        logos.of(entryId).map(Logo::file));
  }

  @Override
  public boolean uses(long fileId) {
    return logos.isLogo(fileId) || appearances.isLogo(fileId);
  }

  @Override
  public boolean isPublic(long fileId) {
    return logos.isPublic(fileId) || appearances.isLogo(fileId);
  }

  private Optional<String> keep(
      @Nullable MultipartFile picture, Consumer<StoredFile> change, Optional<Long> before) {
    if (picture == null || picture.isEmpty()) {
      return Optional.of("administration.logo.missing");
    }
    if (picture.getSize() > LARGEST) {
      return Optional.of("administration.logo.large");
    }
    var problem =
        Objects.requireNonNull(transaction.execute(status -> take(picture, change, before)));
    version.raise();
    return problem;
  }

  private Optional<String> take(
      MultipartFile picture, Consumer<StoredFile> change, Optional<Long> before) {
    return switch (stored(picture)) {
      case Stored.Refused refused when refused.reason() == Stored.Reason.TOO_LARGE ->
          Optional.of("administration.logo.large");
      case Stored.Refused refused when refused.reason() == Stored.Reason.BOMB ->
          Optional.of("administration.logo.pixels");
      case Stored.Refused refused -> Optional.of("administration.logo.type");
      case Stored.Kept kept when !TYPES.contains(kept.file().mediaType()) ->
          refuse(kept.file(), "administration.logo.type");
      case Stored.Kept kept when sizes.longerSide(kept.file()) > LONGEST_SIDE ->
          refuse(kept.file(), "administration.logo.pixels");
      case Stored.Kept kept -> {
        change.accept(kept.file());
        files.removeUnused(before.stream().toList());
        yield Optional.empty();
      }
    };
  }

  private Optional<String> refuse(StoredFile file, String problem) {
    files.removeUnused(List.of(file.id()));
    return Optional.of(problem);
  }

  /** What it was called on somebody's computer is nobody's business; its ending says its type. */
  private Stored stored(MultipartFile picture) {
    var name = picture.getOriginalFilename();
    var dot = name == null ? -1 : name.lastIndexOf('.');
    try (var in = picture.getInputStream()) {
      return files.storeAnonymous(
          in, "logo" + (name == null || dot < 0 ? "" : name.substring(dot)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void drop(Runnable change, Optional<Long> before) {
    transaction.executeWithoutResult(
        status -> {
          change.run();
          files.removeUnused(before.stream().toList());
        });
    version.raise();
  }

  private void note(Member member, String action, String subject) {
    audit.note("member:" + member.id(), action, subject, Map.of());
  }
}
