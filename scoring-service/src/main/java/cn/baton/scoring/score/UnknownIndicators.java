package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.Indicator;
import cn.baton.scoring.evaluation.Measurement;
import cn.baton.scoring.language.Bilingual;

/** Why an indicator without a {@link Population} cannot be measured yet. */
final class UnknownIndicators {

    private UnknownIndicators() {}

    static Measurement of(Indicator indicator) {
        return Measurement.unknown(
                switch (indicator) {
                    case G1, G2 ->
                        Bilingual.of("尚未下达年度目标；正式评估冻结前必须补齐", "No targets are set; a freeze is blocked until they are");
                    case G3 -> Bilingual.of("尚无储备项目入库和转化记录", "No entries into the pipeline are known");
                    case G4 -> Bilingual.of("尚无储备项目核实记录", "No verifications of the pipeline are known");
                    case B1 -> Bilingual.of("尚无年度投资计划和进度月报", "No annual plans or progress reports are known");
                    case B4 -> Bilingual.of("尚无项目竣工记录", "No completions are known");
                    case B5 -> Bilingual.of("尚无入库纳统记录", "No entries in the statistics are known");
                    case S3 -> Bilingual.of("尚无审批和要素保障记录", "No permits or factor requests are known");
                    case S4 -> Bilingual.of("尚无企业满意度调查", "No surveys of satisfaction are known");
                    case B2, B3, S1, S2 -> throw new IllegalArgumentException(indicator + " is measured");
                });
    }
}
