package org.childhub.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.childhub.HubTest;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import picocli.CommandLine;

/** Corrected messages go back to the files. */
@HubTest
class ExportTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Wordings wordings;
  @Autowired WordingDesk desk;
  @Autowired ExportMessagesCommand command;
  @Autowired ContentVersion version;
  @Autowired JdbcClient db;
  @TempDir Path folder;

  @AfterEach
  void nothingStaysCorrected() {
    db.sql("delete from wording_correction").update();
    version.raise();
  }

  @Test
  void withoutCorrectionsTheExportIsTheSourceByteForByte() throws Exception {
    var answer =
        web.perform(
                get("/en/admin/messages/messages.zip")
                    .with(members.in(members.with(Role.TRANSLATOR))))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();

    assertThat(answer.getContentType()).isEqualTo("application/zip");
    assertThat(unzipped(answer.getContentAsByteArray())).isEqualTo(source());
  }

  @Test
  void theCommandWritesTheFilesWithWhatWasCorrectedAndNothingElse() throws Exception {
    desk.correct(
        members.with(Role.TRANSLATOR),
        wordings.find(Language.SR_CYRL, "wording.more").orElseThrow(),
        "Још порука",
        "");
    var zip = folder.resolve("messages.zip");

    assertThat(new CommandLine(command).execute(zip.toString())).isZero();

    var wanted = source();
    wanted.computeIfPresent(
        "messages/wording_sr-Cyrl.properties",
        (name, text) -> text.replaceFirst("(?m)^wording.more=.*$", "wording.more=Још порука"));
    assertThat(unzipped(Files.readAllBytes(zip))).isEqualTo(wanted).isNotEqualTo(source());
  }

  private static Map<String, String> source() throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.list(Path.of("src/main/resources/messages"))) {
      for (var file : all.toList()) {
        files.put("messages/" + file.getFileName(), Files.readString(file));
      }
    }
    return files;
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    var files = new TreeMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
