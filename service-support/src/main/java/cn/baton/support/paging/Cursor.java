package cn.baton.support.paging;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a page ended: the sort values of its last row, and a fingerprint of the list, filter and sort that it belongs to.
 * Clients see it sealed ({@link CursorSeal}), so that nobody but us has ever written what is read here.
 */
public record Cursor(int fingerprint, List<String> values) {

    byte[] toBytes() {
        List<byte[]> parts = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = Integer.BYTES
                + parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size).putInt(fingerprint);
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return buffer.array();
    }

    static Cursor of(ByteBuffer buffer) {
        try {
            int fingerprint = buffer.getInt();
            List<String> values = new ArrayList<>();
            while (buffer.hasRemaining()) {
                int length = buffer.getInt();
                if (length < 0 || length > buffer.remaining()) {
                    throw unusable();
                }
                byte[] part = new byte[length];
                buffer.get(part);
                values.add(new String(part, StandardCharsets.UTF_8));
            }
            return new Cursor(fingerprint, values);
        } catch (BufferUnderflowException broken) {
            throw unusable();
        }
    }

    /** The values, one for each field of the order; 400 when it belongs to another list. */
    List<String> valuesFor(int list, int fields) {
        if (fingerprint != list || values.size() != fields) {
            throw unusable();
        }
        return values;
    }

    /** 400 for what is no cursor of the list. */
    public static ProblemException unusable() {
        return ProblemException.malformed(
                "cursor",
                LocalizedText.of(
                        "只能原样使用，且与得到它时的列表、筛选和排序相同",
                        "it goes unchanged with the list, filter and sort that it came from"));
    }
}
