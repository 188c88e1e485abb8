package cn.baton.support.connection;

import java.util.Locale;

/** Files come as forms and are streamed to disk; any other body is read into memory. */
public final class Uploads {

    private Uploads() {}

    /** @param contentType as sent; null without one */
    public static boolean isUpload(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
