package cn.baton.support.file;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a use of files allows.
 *
 * @param maxLength bytes
 * @param types told by content
 */
public record FileRules(long maxLength, Set<FileType> types) {

    public FileRules {
        types = Set.copyOf(types);
    }

    /** Every type that the suite takes. */
    public static FileRules attachments(FileConfig config) {
        return new FileRules(config.maxAttachmentSize().asLongValue(), EnumSet.allOf(FileType.class));
    }

    /** Spreadsheets; a CSV may have any name. */
    public static FileRules spreadsheets(FileConfig config) {
        return new FileRules(
                config.maxImportSize().asLongValue(), EnumSet.of(FileType.XLSX, FileType.CSV, FileType.TEXT));
    }
}
