package cn.baton.support.file;

import java.util.List;

/** The types of file that the suite takes, told by their content and never by their name. */
public enum FileType {
    PDF("application/pdf", ".pdf"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    PNG("image/png", ".png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    OFD("application/ofd", ".ofd"),
    CSV("text/csv", ".csv"),
    TEXT("text/plain", ".txt");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Endings of names that go with this type, the usual one first. */
    List<String> endings() {
        return endings;
    }
}
