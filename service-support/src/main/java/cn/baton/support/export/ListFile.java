package cn.baton.support.export;

import cn.baton.support.file.FileType;
import cn.baton.support.paging.Cursor;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.sheet.SheetWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** A whole list, read and written page by page: memory does not grow with it. */
final class ListFile {

    /** More than a page of the API, since nobody waits to look at it. */
    static final int PAGE = 1_000;

    private ListFile() {}

    static <T> void write(
            OutputStream output, FileType type, ListSheet<T> sheet, String sort, Function<PageRequest, Page<T>> list)
            throws IOException {
        try (SheetWriter writer = SheetWriter.open(output, type, sheet.title(), sheet.columns())) {
            Cursor cursor = null;
            do {
                Page<T> page = list.apply(new PageRequest(PAGE, cursor, sort, false));
                for (List<Object> row : sheet.rows(page.items())) {
                    writer.row(row);
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }
}
