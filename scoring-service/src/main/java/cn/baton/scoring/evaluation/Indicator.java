package cn.baton.scoring.evaluation;

import cn.baton.scoring.language.Bilingual;

/** What is measured (指标). Which there are is fixed with the formula; what each weighs is the rule set's. */
public enum Indicator {
    G1(Dimension.G, "新谋划项目个数完成率", "Newly planned projects against target"),
    G2(Dimension.G, "新谋划项目投资完成率", "Newly planned investment against target"),
    G3(Dimension.G, "储备项目转化率", "Pipeline projects promoted"),
    G4(Dimension.G, "储备项目核实率", "Pipeline projects verified within 30 days"),
    B1(Dimension.B, "投资完成率", "Investment completed against the plan to date"),
    B2(Dimension.B, "签约项目到期开工率", "Signed projects past the agreed start that have started"),
    B3(Dimension.B, "计划开工率", "Projects due to start that have started"),
    B4(Dimension.B, "计划竣工率", "Projects due to complete that have completed"),
    B5(Dimension.B, "入库纳统率", "Started projects entered in the statistics"),
    S1(Dimension.S, "问题按期销号率", "Issues closed on time"),
    S2(Dimension.S, "函件按期回复率", "Letters replied to on time"),
    S3(Dimension.S, "审批和要素按期保障率", "Permits and factor requests met within promise"),
    S4(Dimension.S, "企业满意度", "Satisfaction of enterprises");

    private final Dimension dimension;
    private final Bilingual title;

    Indicator(Dimension dimension, String zh, String en) {
        this.dimension = dimension;
        this.title = new Bilingual(zh, en);
    }

    public Dimension dimension() {
        return dimension;
    }

    public Bilingual title() {
        return title;
    }
}
