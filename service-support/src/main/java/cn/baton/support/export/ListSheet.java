package cn.baton.support.export;

import cn.baton.support.sheet.SheetColumn;

import java.util.List;

/** How a list looks as a sheet. */
public interface ListSheet<T> {

    /** Of the file, without its ending. */
    String name();

    /** Of the sheet in a workbook. */
    String title();

    List<SheetColumn> columns();

    /**
     * The rows of a page, each with a value for every column: a page at a time, so that what its items refer to is read
     * once for all of them.
     */
    List<List<Object>> rows(List<T> items);
}
