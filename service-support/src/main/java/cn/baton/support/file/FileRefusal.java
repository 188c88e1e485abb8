package cn.baton.support.file;

import cn.baton.support.problem.LocalizedText;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a file that is of no allowed type what it is, as far as that helps whoever sent it. */
final class FileRefusal {

    /** Office files of before 2007, WPS' own, and any that a password opens. */
    private static final byte[] OLE2 = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int HEAD = 8_192;

    private FileRefusal() {}

    /** @param told what it is, if it is anything that is known here */
    static LocalizedText of(Path file, Optional<FileType> told, Set<FileType> allowed) throws IOException {
        if (told.isPresent()) {
            return anyOther(allowed);
        }
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return LocalizedText.of("文件是空的", "The file is empty");
        }
        String office = Stream.of(FileType.XLSX, FileType.DOCX)
                .filter(allowed::contains)
                .map(type -> type.endings().getFirst())
                .collect(Collectors.joining("/"));
        if (!office.isEmpty() && startsWith(head, OLE2)) {
            return LocalizedText.of(
                    "这是旧版格式（如 .xls）或有密码的文件：请取消密码，另存为 %s",
                    "This is a file of an old format such as .xls, or one with a password: take the password away, and save it as %s",
                    office);
        }
        if (!office.isEmpty() && startsWith(head, ZIP)) {
            return FileTypes.hasMacros(file)
                    ? LocalizedText.of(
                            "文件含有宏：请另存为不含宏的 %s", "The file has macros: save it as %s, which has none", office)
                    : LocalizedText.of("这不是 %1$s 文件：请另存为 %1$s", "This is no %1$s: save it as %1$s", office);
        }
        return isLikelyText(head, allowed)
                ? TextEncoding.fault(file).map(FileRefusal::said).orElseGet(() -> anyOther(allowed))
                : anyOther(allowed);
    }

    private static LocalizedText said(TextEncoding.Fault fault) {
        return fault.control()
                ? LocalizedText.of(
                        "第 %d 行第 %d 个字符是控制字符，请删除",
                        "Character %2$d of line %1$d is a control character: take it away",
                        fault.line(),
                        fault.character())
                : LocalizedText.of(
                        "第 %d 行第 %d 个字符无法识别：编码须为 UTF-8、GB18030（GBK）或 UTF-16，请改正后重新保存",
                        "Character %2$d of line %1$d does not decode: the encoding must be UTF-8, GB18030 or UTF-16",
                        fault.line(),
                        fault.character());
    }

    private static LocalizedText anyOther(Set<FileType> allowed) {
        String types = allowed.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return LocalizedText.of("文件内容不是允许的类型：%s", "The content is of none of the allowed types: %s", types);
    }

    /** Pictures and the like have bytes of nought near their beginning. */
    private static boolean isLikelyText(byte[] head, Set<FileType> allowed) {
        for (byte octet : head) {
            if (octet == 0) {
                return false;
            }
        }
        return allowed.contains(FileType.CSV) || allowed.contains(FileType.TEXT);
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
