package cn.baton.project.exchange;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.support.sheet.SheetColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the columns that hold codes what their lists hold today: people choose labels, rows keep codes. */
@ApplicationScoped
class CodeColumns {

    private static final Map<String, CodeList> LISTS = Map.of(
            "areaCode", CodeList.AREAS,
            "preferredAreas", CodeList.AREAS,
            "field", CodeList.PROJECT_FIELDS,
            "cluster", CodeList.CLUSTERS,
            "chain", CodeList.CHAINS,
            "chainRole", CodeList.CHAIN_ROLES,
            "type", CodeList.PERMIT_TYPES);

    private final CodeLists lists;

    @Inject
    CodeColumns(CodeLists lists) {
        this.lists = lists;
    }

    List<SheetColumn> complete(List<SheetColumn> columns) {
        return columns.stream().map(this::complete).toList();
    }

    private SheetColumn complete(SheetColumn column) {
        CodeList list = LISTS.get(column.name());
        if (list == null) {
            return column;
        }
        Map<String, String> labels = lists.labels(list);
        Map<String, String> spellings = new HashMap<>(lists.retired(list));
        if (list == CodeList.AREAS) {
            spellings.putAll(AreaSpellings.of(labels));
        }
        return column.options(labels).from(new SheetColumn.CodeTable(list.title(), spellings));
    }
}
