package org.childhub.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.files.SampleFiles.in;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.childhub.HubTest;
import org.childhub.database.DataFolder;
import org.childhub.files.Stored.Kept;
import org.childhub.files.Stored.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class StoredFilesTests {
  @Autowired private StoredFiles files;
  @Autowired private ShownFiles shown;
  @Autowired private FileFolder folder;
  @Autowired private DataFolder data;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  static Stream<Arguments> soundFiles() {
    return Stream.of(
        arguments("a.pdf", SampleFiles.pdf("Pdf"), "application/pdf", "Pdf"),
        arguments("owner.pdf", SampleFiles.lockedPdf("owner", ""), "application/pdf", "Secret"),
        arguments("a.docx", SampleFiles.docx("Docx"), FileType.DOCX.mediaType, "Docx"),
        arguments("a.xlsx", SampleFiles.xlsx("Xlsx"), FileType.XLSX.mediaType, "Xlsx"),
        arguments("a.pptx", SampleFiles.pptx("Pptx"), FileType.PPTX.mediaType, "Pptx"),
        arguments("a.odt", SampleFiles.odt("Odt"), FileType.ODT.mediaType, "Odt"),
        arguments("a.odp", SampleFiles.odp("Odp"), FileType.ODP.mediaType, "Odp"),
        arguments("a.epub", SampleFiles.epub("Epub"), FileType.EPUB.mediaType, "Epub"),
        arguments("a.rtf", SampleFiles.rtf("Rtf"), FileType.RTF.mediaType, "Rtf"),
        arguments("a.txt", "Txt ž".getBytes(UTF_8), "text/plain;charset=UTF-8", "Txt ž"),
        arguments("a.md", "# Md".getBytes(UTF_8), "text/markdown;charset=UTF-8", "Md"),
        arguments("a.csv", "a,b\n1,Csv".getBytes(UTF_8), "text/csv;charset=UTF-8", "Csv"),
        arguments(
            "a.html",
            "<html><p>Html</p></html>".getBytes(UTF_8),
            "text/html;charset=UTF-8",
            "Html"),
        arguments(
            "old.txt",
            SampleFiles.LATIN.getBytes(Charset.forName("windows-1250")),
            "text/plain;charset=windows-1250",
            SampleFiles.LATIN),
        arguments(
            "stari.txt",
            SampleFiles.CYRILLIC.getBytes(Charset.forName("windows-1251")),
            "text/plain;charset=windows-1251",
            SampleFiles.CYRILLIC));
  }

  @ParameterizedTest
  @MethodSource("soundFiles")
  void keepsAndReadsEveryTypeOfText(String name, byte[] bytes, String mediaType, String text) {
    StoredFile file = kept(files.store(in(bytes), name)).file();
    assertThat(file.name()).isEqualTo(name);
    assertThat(file.mediaType()).isEqualTo(mediaType);
    assertThat(file.size()).isEqualTo(bytes.length);
    assertThat(read(file).textState()).isEqualTo(TextState.READY);
    assertThat(files.pages(file.id())).anyMatch(page -> page.text().contains(text));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void keepsPicturesThatHaveNoText(String name, byte[] bytes) {
    StoredFile file = kept(files.store(in(bytes), name)).file();
    assertThat(read(file).textState()).isEqualTo(TextState.EMPTY);
    assertThat(files.cover(file.id()).isPresent()).isEqualTo(!name.endsWith(".webp"));
  }

  static Stream<Arguments> pictures() {
    return Stream.of(
        arguments("a.jpg", SampleFiles.picture("jpg", 64, 48)),
        arguments("a.JPEG", SampleFiles.picture("jpg", 48, 64)),
        arguments("a.png", SampleFiles.picture("png", 64, 48)),
        arguments("a.gif", SampleFiles.picture("gif", 64, 48)),
        arguments("a.webp", SampleFiles.webp()));
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    byte[] bytes = SampleFiles.docx("the same");
    Kept first = kept(files.store(in(bytes), "first.docx"));
    List<Path> before = onDisk();
    Kept second = kept(files.store(in(bytes), "second.docx"));
    assertThat(List.of(first.isNew(), second.isNew())).containsExactly(true, false);
    assertThat(second.file().id()).isEqualTo(first.file().id());
    assertThat(List.of(first.file().name(), second.file().name()))
        .containsExactly("first.docx", "second.docx");
    assertThat(onDisk()).hasSizeLessThanOrEqualTo(before.size() + 2).containsAll(before);
  }

  @Test
  void keepsTheBytesUnderTheirChecksum() throws IOException {
    StoredFile file = kept(files.store(in(SampleFiles.rtf("sum")), "sum.rtf")).file();
    assertThat(files.content(file).getContentAsByteArray()).isEqualTo(SampleFiles.rtf("sum"));
    assertThat(files.content(file).getFile().toPath())
        .isEqualTo(
            data.files()
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256().substring(2, 4))
                .resolve(file.sha256()));
  }

  @Test
  void aTransactionThatFailsLeavesNoRowAndTheBytesServeTheNext() {
    byte[] bytes = SampleFiles.rtf("rolled back");
    transaction.executeWithoutResult(
        status -> {
          files.store(in(bytes), "back.rtf");
          status.setRollbackOnly();
        });
    assertThat(
            db.sql("select count(*) from file_stored where name = 'back.rtf'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(read(kept(files.store(in(bytes), "again.rtf")).file()).textState())
        .isEqualTo(TextState.READY);
  }

  @Test
  void drawsTheFirstPage() throws IOException {
    StoredFile file = read(kept(files.store(in(SampleFiles.pdf("Cover me")), "cover.pdf")).file());
    Cover cover = files.cover(file.id()).orElseThrow();
    assertThat(cover.wide()).isEqualTo("/covers/" + file.sha256() + "-480.jpg");
    var wide = ImageIO.read(files.cover(file, Cover.WIDE).getFile());
    assertThat(wide.getWidth()).isEqualTo(480);
    assertThat(wide.getHeight()).isEqualTo(cover.height()).isBetween(670, 690);
    assertThat(ImageIO.read(files.cover(file, Cover.NARROW).getFile()).getWidth()).isEqualTo(240);
    assertThat(darkest(wide)).isLessThan(100);
    StoredFile slides = read(kept(files.store(in(SampleFiles.pptx("Slide")), "s.pptx")).file());
    assertThat(files.cover(slides.id())).isPresent();
    assertThat(files.covers(List.of(file.id(), slides.id()))).hasSize(2);
  }

  @Test
  void anonymousDocumentsNameNobody() throws IOException {
    StoredFile word =
        kept(files.storeAnonymous(in(SampleFiles.docx("Anonymous")), "w.docx")).file();
    assertThat(read(word).authors()).isEmpty();
    assertThat(files.pages(word.id())).extracting(PageText::text).containsExactly("Anonymous");
    StoredFile pdf = kept(files.storeAnonymous(in(SampleFiles.pdf("Anonymous")), "w.pdf")).file();
    assertThat(read(pdf).authors()).isEmpty();
    assertThat(pdf.title()).isNull();
    StoredFile open = kept(files.storeAnonymous(in(SampleFiles.odt("Anonymous")), "w.odt")).file();
    assertThat(read(open).authors()).isEmpty();
    assertThat(files.storeAnonymous(in(SampleFiles.rtf("Anonymous")), "w.rtf"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aFileThatIsTakenAwayIsGone() {
    StoredFile file = read(kept(files.store(in(SampleFiles.pdf("Gone")), "gone.pdf")).file());
    transaction.executeWithoutResult(status -> files.removeAll(List.of(file.id())));
    assertThat(files.find(file.id())).isEmpty();
    assertThat(files.pages(file.id())).isEmpty();
    assertThat(files.content(file).exists()).isFalse();
    assertThat(files.cover(file, Cover.WIDE).exists()).isFalse();
  }

  @Test
  void aFileThatComesWhileItIsTakenAwayHasItsBytes() throws Exception {
    byte[] bytes = "comes and goes, comes and goes".getBytes(UTF_8);
    try (var remover = Executors.newSingleThreadExecutor()) {
      for (int round = 0; round < 40; round++) {
        StoredFile old = kept(files.store(in(bytes), "again.txt")).file();
        Future<?> removing =
            remover.submit(
                () ->
                    transaction.executeWithoutResult(status -> files.removeAll(List.of(old.id()))));
        files.store(in(bytes), "again.txt");
        removing.get();
        files
            .find(old.sha256())
            .ifPresent(file -> assertThat(files.content(file).exists()).isTrue());
      }
    }
  }

  @Test
  void whoStoresAFileThatIsBeingTakenAwayGetsANewOne() throws Exception {
    byte[] bytes = "taken away and brought again".getBytes(UTF_8);
    StoredFile old = kept(files.store(in(bytes), "old.txt")).file();
    try (var other = Executors.newSingleThreadExecutor()) {
      Future<Stored> again =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    files.removeUnused(List.of(old.id()));
                    Future<Stored> storing = other.submit(() -> files.store(in(bytes), "new.txt"));
                    Awaitility.await().until(this::somebodyWaits);
                    return storing;
                  }));
      Kept fresh = kept(again.get());
      assertThat(fresh.isNew()).isTrue();
      assertThat(fresh.file().id()).isNotEqualTo(old.id());
      assertThat(files.find(fresh.file().id())).isPresent();
      assertThat(files.content(fresh.file()).exists()).isTrue();
    }
  }

  @Test
  void whoTakesAFileAwayWaitsForWhoIsStoringIt() throws Exception {
    byte[] bytes = "stored again and taken up".getBytes(UTF_8);
    StoredFile file = kept(files.store(in(bytes), "up.txt")).file();
    try (var other = Executors.newSingleThreadExecutor()) {
      Future<?> removing =
          Objects.requireNonNull(
              transaction.<Future<?>>execute(
                  status -> {
                    files.store(in(bytes), "up.txt");
                    Future<?> removal =
                        other.submit(
                            () ->
                                transaction.executeWithoutResult(
                                    inner -> files.removeUnused(List.of(file.id()))));
                    Awaitility.await().until(this::somebodyWaits);
                    shown.show(file.id());
                    return removal;
                  }));
      removing.get();
    }
    assertThat(files.find(file.id())).isPresent();
  }

  private boolean somebodyWaits() {
    return db.sql(
            """
            select exists (select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock' and query like '%file_stored%')
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void draftsOfAStoppedHubGoAtTheNextStart() throws IOException {
    Path old = folder.draft().path();
    Path young = folder.draft().path();
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    folder.removeDrafts(Instant.now().minus(Duration.ofHours(6)));
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    Files.delete(young);
  }

  private static Kept kept(Stored stored) {
    assertThat(stored).isInstanceOf(Kept.class);
    return (Kept) stored;
  }

  private StoredFile read(StoredFile file) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> files.find(file.id()).orElseThrow(), f -> f.textState() != TextState.WAITING);
  }

  /** Without covers, which the background may be drawing. */
  private List<Path> onDisk() throws IOException {
    try (Stream<Path> paths = Files.walk(data.files())) {
      return paths
          .filter(Files::isRegularFile)
          .filter(p -> p.getFileName().toString().length() == 64)
          .sorted()
          .toList();
    }
  }

  private static int darkest(java.awt.image.BufferedImage image) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .map(rgb -> rgb & 0xFF)
        .min()
        .orElseThrow();
  }
}
