package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching a file over a connection that breaks off (RFC 9110, 14: ranges). */
@WithBrowser
class DownloadJourneys {
  private static final int GOT_BEFORE_THE_BREAK = 20_000;

  private String file = "";

  @BeforeEach
  void findTheFileOnItsPage(RunningHub hub) {
    var link = Pattern.compile("href=\"(/files/[0-9]+/general-comment-12-en\\.pdf)");
    var found = link.matcher(hub.text("/en/library/crc-gc-12"));
    assertThat(found.find()).as("the page of the General Comment offers its PDF").isTrue();
    file = found.group(1);
  }

  @Test
  void brokenOffDownloadIsTakenUpWhereItEnded(RunningHub hub) throws Exception {
    var begun = hub.begin(file + "?download");
    var got = new ByteArrayOutputStream();
    try (var body = begun.body()) {
      got.write(body.readNBytes(GOT_BEFORE_THE_BREAK));
    }
    var mark = begun.headers().firstValue("ETag").orElseThrow();

    var rest = hub.get(file + "?download", "Range", "bytes=" + got.size() + "-", "If-Range", mark);
    assertThat(rest.statusCode()).isEqualTo(206);
    got.write(rest.body());

    var whole = hub.get(file + "?download");
    assertThat(sha256(got.toByteArray())).isEqualTo(sha256(whole.body()));
    assertThat(rest.headers().firstValue("Content-Range"))
        .hasValue(
            "bytes %d-%d/%d"
                .formatted(GOT_BEFORE_THE_BREAK, whole.body().length - 1, whole.body().length));
  }

  @Test
  void fileThatChangedMeanwhileIsSentAnew(RunningHub hub) throws IOException {
    var rest = hub.get(file, "Range", "bytes=100-", "If-Range", "\"another version\"");
    assertThat(rest.statusCode()).isEqualTo(200);
    assertThat(new String(rest.body(), 0, 5)).isEqualTo("%PDF-");
  }

  @Test
  void fileOpensInTheBrowserOrIsSaved(RunningHub hub) {
    assertThat(hub.get(file).headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("inline");
    assertThat(
            hub.get(file + "?download").headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("general-comment-12-en.pdf");
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
