package cn.baton.scoring.evaluation;

import cn.baton.scoring.language.Bilingual;

/** What an evaluation looks at: 谋划, 建设, 服务. */
public enum Dimension {
    G("谋划", "Planning"),
    B("建设", "Building"),
    S("服务", "Service");

    private final Bilingual title;

    Dimension(String zh, String en) {
        title = new Bilingual(zh, en);
    }

    public Bilingual title() {
        return title;
    }
}
