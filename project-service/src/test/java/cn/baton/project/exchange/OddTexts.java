package cn.baton.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Texts that a sheet may take for something else, or lose a part of. */
final class OddTexts {

    private static final long SEED = 20_261_130;
    private static final int MADE = 30;
    private static final String ONCE = UUID.randomUUID().toString().substring(0, 6);
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＋",
            "－",
            "＠",
            "\"",
            "'",
            ",",
            "，",
            ";",
            "、",
            "\n",
            "\t",
            "\r\n",
            " ",
            "\u00a0",
            "\u3000",
            "\u200d",
            "\u200c",
            "\u200b",
            "𬭩",
            "👨\u200d👩",
            "e\u0301",
            "0012",
            "2026-10",
            "1.5",
            "万元",
            "甲",
            "_x000D_",
            "<b>",
            "&amp;",
            "#N/A",
            "（2个）",
            "合计");

    private OddTexts() {}

    static List<String> all() {
        List<String> texts = new ArrayList<>(List.of(
                "=1+1" + ONCE,
                "＝1" + ONCE,
                "\t'-" + ONCE,
                "'000123" + ONCE.hashCode(),
                "000" + Math.abs(ONCE.hashCode()),
                "2026-10-01",
                "\u3000两\u00a0端" + ONCE + "\u3000",
                "-",
                "——",
                "1.5E+3",
                "12.0",
                "=\"00" + ONCE + "\"",
                "\"引\"号" + ONCE,
                "ＡＢＣ１２" + ONCE,
                "_x000D_" + ONCE + "_x005F_",
                "𬭩公司" + ONCE,
                "合计",
                "'" + ONCE,
                "a\r\nb\rc" + ONCE,
                "TRUE",
                "是"));
        Random random = new Random(SEED);
        for (int i = 0; i < MADE; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = 0; piece < 1 + random.nextInt(6); piece++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString() + i + ONCE + PIECES.get(random.nextInt(PIECES.size())));
        }
        return List.copyOf(texts);
    }
}
