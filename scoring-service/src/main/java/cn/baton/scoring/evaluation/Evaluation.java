package cn.baton.scoring.evaluation;

import cn.baton.scoring.language.Bilingual;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a subject's month came to, with everything it was made of. Ratios carry {@link Formula#SCALE} decimals; only
 * {@link #finalScore} is rounded.
 *
 * @param base in [0,100]; null when no indicator applies
 * @param bonus capped
 * @param penalty capped
 * @param finalScore in [0,105], 2 decimals; null when no indicator applies
 * @param notRankedBecause null when the subject is ranked
 */
public record Evaluation(
        int ruleSetVersion,
        List<DimensionScore> dimensions,
        List<IndicatorScore> indicators,
        BigDecimal applicableWeight,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        BigDecimal finalScore,
        List<Penalty> penalties,
        Bilingual notRankedBecause) {

    public boolean isRanked() {
        return notRankedBecause == null;
    }
}
