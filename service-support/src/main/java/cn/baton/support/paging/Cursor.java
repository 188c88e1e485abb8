package cn.baton.support.paging;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the sort values of its last row, and a fingerprint of the filter and sort that it belongs to.
 * Opaque to clients, so that its shape can change.
 */
record Cursor(int fingerprint, List<String> values) {

    private static final int MAX_LENGTH = 4_000;

    String encode() {
        List<byte[]> parts = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = Integer.BYTES
                + parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size).putInt(fingerprint);
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    static Cursor decode(String text, int fingerprint, int fields) {
        if (text.length() > MAX_LENGTH) {
            throw unusable();
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int found = buffer.getInt();
            List<String> values = new ArrayList<>(fields);
            while (buffer.hasRemaining()) {
                int length = buffer.getInt();
                if (length < 0 || length > buffer.remaining()) {
                    throw unusable();
                }
                byte[] part = new byte[length];
                buffer.get(part);
                values.add(new String(part, StandardCharsets.UTF_8));
            }
            if (found != fingerprint || values.size() != fields) {
                throw unusable();
            }
            return new Cursor(found, values);
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException broken) {
            throw unusable();
        }
    }

    static ProblemException unusable() {
        return ProblemException.malformed(LocalizedText.of(
                "cursor 只能与得到它时相同的筛选和排序一起使用", "A cursor goes with the filter and sort that it came from"));
    }
}
