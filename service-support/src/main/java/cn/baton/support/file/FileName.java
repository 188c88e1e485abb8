package cn.baton.support.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Names of files as they may be kept and sent: no path, nothing invisible, and an ending that does not lie. */
final class FileName {

    private static final int MAX_LENGTH = 200;

    private FileName() {}

    static String of(String told, FileType type) {
        String name = Normalizer.normalize(told == null ? "" : told, Normalizer.Form.NFC)
                .replaceFirst("^.*[/\\\\]", "")
                // Controls, and marks that turn the direction of writing: exe.fdp would read as pdf.exe.
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?]", "")
                .strip();
        if (name.isEmpty()) {
            name = "file";
        }
        String ending = ending(name, type);
        String stem = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        int room = MAX_LENGTH - ending.length();
        return stem.substring(0, stem.offsetByCodePoints(0, Math.min(room, stem.codePointCount(0, stem.length()))))
                + ending;
    }

    private static String ending(String name, FileType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        return type.endings().stream()
                .filter(lower::endsWith)
                .map(ending -> name.substring(name.length() - ending.length()))
                .findFirst()
                .orElse(type.endings().getFirst());
    }

    /** RFC 6266: a plain name for old readers, and the whole one in UTF-8 (RFC 8187). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%;]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean asItIs = octet >= '0' && octet <= '9'
                    || octet >= 'A' && octet <= 'Z'
                    || octet >= 'a' && octet <= 'z'
                    || "!#$&+-.^_`|~".indexOf(octet) >= 0;
            if (asItIs) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
