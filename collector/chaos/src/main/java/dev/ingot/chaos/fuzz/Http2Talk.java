package dev.ingot.chaos.fuzz;

import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Numbered;
import dev.ingot.chaos.wire.Frame;
import dev.ingot.chaos.wire.GrpcSender;
import dev.ingot.chaos.wire.HeaderBlock;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A conversation in HTTP/2: calls, and frames that belong to none. */
final class Http2Talk {
  private static final int CALLS = 4;
  private static final String[] ENCODINGS = {"identity", "gzip", "zstd", "snappy", "lzw"};

  private Http2Talk() {}

  static List<byte[]> parts(Random random) {
    List<byte[]> parts = Conversation.list();
    parts.add(GrpcSender.PREFACE);
    parts.add(frame(Frame.SETTINGS, 0, 0, settings(random)));
    int stream = 1;
    for (int calls = random.nextInt(CALLS); calls >= 0; calls--) {
      switch (random.nextInt(6)) {
        case 0 -> flood(parts, random, stream);
        case 1 -> parts.add(anyFrame(random, stream));
        case 2 -> openHeaders(parts, random, stream);
        default -> call(parts, random, stream);
      }
      stream += 2;
    }
    return parts;
  }

  private static void call(List<byte[]> parts, Random random, int stream) {
    byte[] message = Numbered.request(Kind.TRACES, 1, 1 + random.nextInt(20), random.nextInt(100));
    ByteBuffer body = ByteBuffer.allocate(5 + message.length);
    int length = random.nextInt(8) == 0 ? random.nextInt() : message.length;
    int flag = random.nextInt(8) == 0 ? random.nextInt(256) : 0;
    body.put((byte) flag).putInt(length).put(message);
    parts.add(frame(Frame.HEADERS, Frame.END_HEADERS, stream, headers(random)));
    int end = random.nextInt(8) == 0 ? 0 : Frame.END_STREAM;
    int cut = random.nextInt(body.capacity());
    parts.add(frame(Frame.DATA, 0, stream, slice(body.array(), 0, cut)));
    parts.add(frame(Frame.DATA, end, stream, slice(body.array(), cut, body.capacity())));
  }

  /** Many small frames: resets, pings, settings, empty data, windows. */
  private static void flood(List<byte[]> parts, Random random, int stream) {
    int[] types = {Frame.RST_STREAM, Frame.PING, Frame.SETTINGS, Frame.DATA, Frame.WINDOW_UPDATE};
    int type = types[random.nextInt(types.length)];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 500; i++) {
      int own = stream + 2 * i;
      switch (type) {
        case Frame.RST_STREAM -> {
          out.writeBytes(frame(Frame.HEADERS, Frame.END_HEADERS, own, headers(random)));
          out.writeBytes(frame(type, 0, own, new byte[4]));
        }
        case Frame.PING -> out.writeBytes(frame(type, 0, 0, new byte[8]));
        case Frame.SETTINGS -> out.writeBytes(frame(type, 0, 0, settings(random)));
        case Frame.DATA -> out.writeBytes(frame(type, 0, stream, new byte[0]));
        default -> out.writeBytes(frame(type, 0, 0, number(random.nextInt())));
      }
    }
    parts.add(out.toByteArray());
  }

  /** A header block that goes on and on. */
  private static void openHeaders(List<byte[]> parts, Random random, int stream) {
    parts.add(frame(Frame.HEADERS, 0, stream, headers(random)));
    for (int i = random.nextInt(200); i > 0; i--) {
      byte[] more = HeaderBlock.of("x-" + i, "y".repeat(random.nextInt(500)));
      parts.add(frame(Frame.CONTINUATION, 0, stream, more));
    }
  }

  private static byte[] anyFrame(Random random, int stream) {
    byte[] payload = Conversation.noise(random, random.nextInt(64));
    byte[] frame =
        frame(random.nextInt(12), random.nextInt(256), random.nextInt(stream + 2), payload);
    if (random.nextInt(4) == 0) {
      frame[0] = (byte) random.nextInt(256);
    }
    return frame;
  }

  private static byte[] headers(Random random) {
    return HeaderBlock.of(
        ":method", random.nextInt(20) == 0 ? "GET" : "POST",
        ":scheme", "http",
        ":path", random.nextInt(20) == 0 ? "/nowhere" : Kind.TRACES.grpcPath(),
        ":authority", "127.0.0.1",
        "content-type", "application/grpc",
        "te", "trailers",
        "grpc-encoding", ENCODINGS[random.nextInt(ENCODINGS.length)]);
  }

  private static byte[] settings(Random random) {
    if (random.nextInt(4) != 0) {
      return new byte[0];
    }
    return ByteBuffer.allocate(6)
        .putShort((short) random.nextInt(8))
        .putInt(random.nextInt())
        .array();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] frame(int type, int flags, int stream, byte[] payload) {
    return ByteBuffer.allocate(9 + payload.length)
        .put((byte) (payload.length >>> 16))
        .putShort((short) payload.length)
        .put((byte) type)
        .put((byte) flags)
        .putInt(stream)
        .put(payload)
        .array();
  }
}
