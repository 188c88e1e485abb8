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

    /** As a header says it: the text that we write is UTF-8, what others have sent is as it is. */
    String contentType(boolean ours) {
        return ours && mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Endings of names that go with this type, the usual one first. */
    List<String> endings() {
        return endings;
    }
}
