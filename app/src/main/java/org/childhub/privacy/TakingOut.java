package org.childhub.privacy;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that the hub keeps of a member into one zip: {@code index.html} for her, {@code
 * data.json} for programs, and her files. It goes out as it is made; nothing of it is kept.
 */
@Component
class TakingOut {
  private final List<Belongings> rooms;
  private final TemplateEngine templates;
  private final JsonMapper json;
  private final Clock clock;

  TakingOut(List<Belongings> rooms, TemplateEngine templates, JsonMapper json, Clock clock) {
    this.rooms = rooms;
    this.templates = templates;
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    this.clock = clock;
  }

  /** All that the rooms keep of a member; files are read when they go out. */
  @Transactional(readOnly = true)
  public TakeOut gather(long memberId) {
    var taken = new TakeOut();
    rooms.forEach(room -> room.takeOut(memberId, taken));
    return taken;
  }

  /**
   * Writes what was gathered, and leaves the stream open. No transaction waits for a slow line.
   *
   * @param reader in whose language the index is
   */
  void write(TakeOut taken, Texts reader, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    put(zip, "data.json", json.writeValueAsBytes(data(taken)));
    put(zip, "index.html", index(taken, reader));
    for (var file : taken.files().entrySet()) {
      zip.putNextEntry(new ZipEntry(file.getKey()));
      try (var content = file.getValue().getInputStream()) {
        content.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private static Map<String, Object> data(TakeOut taken) {
    var data = new LinkedHashMap<String, Object>();
    for (var part : taken.parts()) {
      data.put(part.title(), part.rows().stream().map(TakingOut::plain).toList());
    }
    return data;
  }

  /** The last part of a key alone, and times as ISO 8601. */
  private static Map<String, Object> plain(Map<String, Object> row) {
    var plain = new LinkedHashMap<String, Object>();
    row.forEach((key, value) -> plain.put(key.substring(key.lastIndexOf('.') + 1), iso(value)));
    return plain;
  }

  private static Object iso(Object value) {
    return switch (value) {
      case java.sql.Timestamp at -> at.toInstant().toString();
      case java.sql.Date day -> day.toString();
      case null, default -> value;
    };
  }

  private byte[] index(TakeOut taken, Texts reader) {
    var out = new Utf8ByteOutput();
    templates.render(
        "privacy/taken.jte",
        Map.of(
            "t", reader,
            "day", reader.date(LocalDate.now(clock)),
            "parts", taken.parts(),
            "files", List.copyOf(taken.files().keySet())),
        out);
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
