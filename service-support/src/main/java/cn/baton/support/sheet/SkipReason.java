package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;

/** Why a row of a sheet is none of its data. */
public enum SkipReason {
    ABOVE_HEADER("表头以上的标题或说明", "A title or note above the header"),
    HEADER("表头", "The header"),
    COLUMN_NUMBERS("栏次：各列的编号", "The numbers of the columns"),
    REPEATED_HEADER("重复的表头", "The header once more"),
    TOTAL("合计、小计", "A total"),
    SUBTOTAL("小计：没有序号，金额等于其他行之和", "A subtotal: it has no number of its own, and its amounts are the sum of others"),
    GROUP_HEADING("分组标题", "The heading of a group"),
    NOTE("备注、说明", "A note"),
    SIGNATURE("填表人等落款", "Who filled the sheet in"),
    IMPORTED("上次已导入，且没有编号可供更新", "It was imported before, and has no code by which to update it");

    private final LocalizedText label;

    SkipReason(String chinese, String english) {
        this.label = new LocalizedText(chinese, english);
    }

    public LocalizedText label() {
        return label;
    }
}
