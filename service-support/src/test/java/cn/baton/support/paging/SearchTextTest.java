package cn.baton.support.paging;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTest {

    @Test
    void fullWidthIsHalfWidthAndCapitalsAreSmall() {
        assertThat(SearchText.of("ＣＮＣ数控（二期）", null, " ", "XC-１７")).isEqualTo("cnc数控(二期)\nxc-17");
    }

    @Test
    void aSearchIsItsWords() {
        assertThat(SearchText.words(" 许昌　金刚石  CNC 许昌")).containsExactly("许昌", "金刚石", "cnc");
        assertThat(SearchText.words("　")).isEmpty();
        assertThat(SearchText.words(null)).isEmpty();
    }

    @Test
    void wordsAreLookedForByTheirPairsAndNotByThoseBetweenThem() {
        assertThat(TextGrams.of(SearchText.words("许昌 金刚石 项"))).containsExactly("许昌", "金刚", "刚石", "项");
    }

    @Test
    void nothingInAPatternStandsForSomethingElse() {
        assertThat(SearchText.pattern("拆迁_100%!")).isEqualTo("%拆迁!_100!%!!%");
    }
}
