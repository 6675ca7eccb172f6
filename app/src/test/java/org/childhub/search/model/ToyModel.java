package org.childhub.search.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a model of a few hundred bytes: each list of words is a dimension of its own, whatever
 * their language, and all other words are nothing. The file is ONNX's own format, by hand: a lookup
 * of tokens in a table (<a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto
 * </a>).
 */
public final class ToyModel {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final List<List<String>> meanings;

  private ToyModel(List<List<String>> meanings) {
    this.meanings = meanings;
  }

  /** Fills the folder with a model of these meanings. */
  @SafeVarargs
  public static ModelFolder write(Path folder, List<String>... meanings) throws IOException {
    var toy = new ToyModel(List.of(meanings));
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.onnx"), toy.model());
    Files.writeString(folder.resolve("tokenizer.json"), toy.tokenizer());
    Files.writeString(folder.resolve("model.properties"), "query=query:\npassage=passage:\n");
    return new ModelFolder(folder);
  }

  private String tokenizer() {
    var numbers = new LinkedHashMap<String, Integer>();
    numbers.put("[PAD]", 0);
    numbers.put("[UNK]", 1);
    meanings.stream().flatMap(List::stream).forEach(word -> numbers.put(word, numbers.size()));
    var vocabulary =
        numbers.entrySet().stream()
            .map(word -> "\"%s\": %d".formatted(word.getKey(), word.getValue()))
            .collect(Collectors.joining(", "));
    return """
        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
         "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
         "post_processor": null, "decoder": null,
         "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
        """
        .formatted(vocabulary);
  }

  private byte[] model() {
    var lookup =
        new Message()
            .text(1, "table")
            .text(1, "input_ids")
            .text(2, "last_hidden_state")
            .text(4, "Gather");
    var graph =
        new Message()
            .part(1, lookup)
            .text(2, "toy")
            .part(5, table())
            .part(11, value("input_ids", INT64, "batch", "token"))
            .part(11, value("attention_mask", INT64, "batch", "token"))
            .part(12, value("last_hidden_state", FLOAT, "batch", "token", "dimension"));
    var operators = new Message().number(2, 17);
    return new Message().number(1, 8).part(7, graph).part(8, operators).bytes();
  }

  private Message table() {
    var rows = new ArrayList<float[]>();
    rows.add(new float[meanings.size()]);
    rows.add(new float[meanings.size()]);
    for (var i = 0; i < meanings.size(); i++) {
      for (var word = 0; word < meanings.get(i).size(); word++) {
        var row = new float[meanings.size()];
        row[i] = 1;
        rows.add(row);
      }
    }
    var bytes =
        ByteBuffer.allocate(rows.size() * meanings.size() * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    rows.forEach(
        row -> {
          for (var value : row) {
            bytes.putFloat(value);
          }
        });
    return new Message()
        .number(1, rows.size())
        .number(1, meanings.size())
        .number(2, FLOAT)
        .text(8, "table")
        .bytes(9, bytes.array());
  }

  private static Message value(String name, int type, String... dimensions) {
    var shape = new Message();
    for (var dimension : dimensions) {
      shape.part(1, new Message().text(2, dimension));
    }
    var tensor = new Message().number(1, type).part(2, shape);
    return new Message().text(1, name).part(2, new Message().part(1, tensor));
  }

  /** A message of protocol buffers: fields by number. */
  private static final class Message {
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message part(int field, Message value) {
      return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | BYTES);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      while (value > 0x7f) {
        out.write((int) (value & 0x7f | 0x80));
        value >>>= 7;
      }
      out.write((int) value);
    }
  }
}
