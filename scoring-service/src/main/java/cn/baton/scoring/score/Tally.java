package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.Indicator;

import java.math.BigDecimal;

/** What an indicator's records of an area come to. */
record Tally(Indicator indicator, String area, BigDecimal numerator, BigDecimal denominator) {}
